package fr.jauge.generator;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jauge.lexicon.Extrait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Read what the generator wrote, with a reader that is not ours. */
final class Deliveries {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Path out;

    Deliveries(Path out) {
        this.out = out;
    }

    List<Path> depots(String month) {
        try (Stream<Path> depots = Files.list(out.resolve("depots").resolve(month))) {
            return depots.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rows(Path depot, Extrait extrait, Consumer<NamedCsvRecord> row) {
        Path file = depot.resolve(extrait.fileName());
        if (Files.exists(file)) {
            rows(file, row);
        }
    }

    void registry(String file, Consumer<NamedCsvRecord> row) {
        rows(out.resolve("referentiel").resolve(file), row);
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> row) {
        try {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .detectBomHeader(true)
                    .fieldSeparator(separator(file))
                    .ofNamedCsvRecord(file)) {
                rows.forEach(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow().contains(";") ? ';' : ',';
        }
    }

    /** The Paris day of a date or date-time; {@code LocalDate.MAX} when there is none. */
    static LocalDate day(NamedCsvRecord row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return LocalDate.MAX;
        }
        if (text.endsWith("Z") || text.lastIndexOf('+') > 0) {
            return OffsetDateTime.parse(text).atZoneSameInstant(PARIS).toLocalDate();
        }
        return LocalDate.parse(text.substring(0, 10));
    }

    static String cell(NamedCsvRecord row, String column) {
        return requireNonNull(row.getField(column));
    }

    static boolean is(NamedCsvRecord row, String column, String... codes) {
        String code = cell(row, column).replace("_", "");
        return Stream.of(codes).anyMatch(code::equalsIgnoreCase);
    }
}
