package fr.jauge.publication;

import fr.jauge.indicator.Ratio;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Write single cells of the published CSV files. */
final class Cells {
    /** The order of cells as written: by code point, which UTF-16 is not beyond U+FFFF. */
    static final Comparator<String> ORDER = Cells::compareCodePoints;

    /** The same order, of texts that come from input, by the cells they become. */
    static final Comparator<String> INPUT_ORDER = (a, b) -> compareCodePoints(input(a), input(b));

    private Cells() {}

    /** A text that comes from input, made harmless for a spreadsheet: nothing in it begins a formula. */
    static String input(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }

    /** Whether a text is but ASCII letters and digits, with dashes and points within: no CSV file has it in quotes. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letterOrDigit && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static String optional(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    static String optional(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    static String optional(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A rate in percent with two decimals, cut; empty without a denominator. */
    static String percent(Optional<Ratio> ratio) {
        if (ratio.isEmpty() || !ratio.get().isDefined()) {
            return "";
        }
        long hundredths = ratio.get().hundredthsOfPercent();
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }

    private static int compareCodePoints(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pair = Character.isSurrogate(x) || Character.isSurrogate(y);
                return pair && Character.isSurrogate(x) != Character.isSurrogate(y)
                        ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y))
                        : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
