package fr.jauge.registry;

/**
 * Choose the separator of a CSV text: the more frequent of {@code ;} and {@code ,} outside quotes in the header line,
 * {@code ;} when equal.
 *
 * <p>As it is not known yet where a field starts, a quote is special at the line's start and after either of the two.
 */
final class CsvSeparator {
    private CsvSeparator() {}

    /** @param from where the header starts */
    static char of(String text, int from) {
        int semicolonsOverCommas = 0;
        boolean fieldStart = true;
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '"' && fieldStart) {
                i = closingQuote(text, i);
            }
            fieldStart = c == ';' || c == ',';
            semicolonsOverCommas += c == ';' ? 1 : 0;
            semicolonsOverCommas -= c == ',' ? 1 : 0;
        }
        return semicolonsOverCommas >= 0 ? ';' : ',';
    }

    private static int closingQuote(String text, int opening) {
        int quote = text.indexOf('"', opening + 1);
        while (quote >= 0 && text.startsWith("\"", quote + 1)) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? text.length() : quote;
    }
}
