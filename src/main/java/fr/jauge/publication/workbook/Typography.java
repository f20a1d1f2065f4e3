package fr.jauge.publication.workbook;

import java.util.Locale;

/** Set French text as it is printed: what belongs together stays on one line. */
final class Typography {
    private static final char WIDE = '\u00A0';
    private static final char THIN = '\u202F';

    private Typography() {}

    /** Makes the blank before a sign that belongs to the word before it, and after {@code «}, one that no line ends at. */
    static String french(String text) {
        StringBuilder set = new StringBuilder(text);
        for (int i = 0; i < set.length(); i++) {
            if (set.charAt(i) == ' ') {
                set.setCharAt(
                        i, between(i == 0 ? ' ' : set.charAt(i - 1), i + 1 == set.length() ? ' ' : set.charAt(i + 1)));
            }
        }
        return set.toString();
    }

    /** The same of words that are to stand alone: with a capital and a full stop. */
    static String sentence(String words) {
        return french(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
    }

    private static char between(char before, char after) {
        return switch (after) {
            case ':', '»', '€' -> WIDE;
            case ';', '!', '?', '%' -> THIN;
            default -> before == '«' ? WIDE : ' ';
        };
    }
}
