package fr.jauge.publication;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVRecord;

/**
 * Read the cells of a published row by the names of their columns; an empty one is absent.
 *
 * <p>Whatever is not of the form it was published in is an {@link IllegalArgumentException}.
 */
public final class PublishedRow {
    private final CSVRecord row;

    PublishedRow(CSVRecord row) {
        this.row = row;
    }

    /** The cell as it is written, a leading {@code '} included. */
    public String text(String column) {
        return row.get(column);
    }

    public OptionalLong number(String column) {
        return text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text(column)));
    }

    public OptionalInt integer(String column) {
        return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text(column)));
    }

    /** A decimal with a point. */
    public Optional<BigDecimal> decimal(String column) {
        return filled(column).map(BigDecimal::new);
    }

    public Optional<LocalDate> date(String column) {
        try {
            return filled(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Optional<Period> period(String column) {
        return filled(column)
                .map(text -> Period.parse(text).orElseThrow(() -> new IllegalArgumentException("not a period")));
    }

    public Finess finess() {
        return new Finess(text("finess_et"));
    }

    public <E extends Enum<E>> E code(String column, Class<E> codes) {
        return Enum.valueOf(codes, text(column));
    }

    /** The cells by the names of their columns. */
    public Map<String, String> cells() {
        return row.toMap();
    }

    private Optional<String> filled(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }
}
