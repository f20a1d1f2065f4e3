package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Read the forms a cell can have; each gives an empty result for a text that has not the form. */
final class Cells {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+([.,][0-9]+)?");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private Cells() {}

    static Optional<Finess> finess(String text) {
        return Finess.isValid(text) ? Optional.of(new Finess(text)) : Optional.empty();
    }

    /** A real calendar day of the years 1 to 9999, written {@code YYYY-MM-DD}. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches() || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> year(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** An amount of 0 or more: digits, and decimals after a point or a comma. */
    static Optional<BigDecimal> euros(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    static Optional<Boolean> ouiNon(String text) {
        return switch (lower(text)) {
            case "oui" -> Optional.of(true);
            case "non" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static <E extends Enum<E>> Optional<E> code(List<E> codes, String text) {
        String sought = lower(text);
        for (E code : codes) {
            if (lower(code.name()).equals(sought)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Codes of the five indicators with a target, separated by blanks. */
    static Optional<Set<Indicateur>> indicateurs(String text) {
        Set<Indicateur> found = EnumSet.noneOf(Indicateur.class);
        for (String word : BLANKS.split(text, -1)) {
            Optional<Indicateur> code = code(Indicateur.WITH_TARGET, word);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            found.add(code.get());
        }
        return Optional.of(found);
    }

    /** Lower case, for upper case would take a dotless i for an I. */
    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
