package fr.jauge.publication.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Write a text of the inputs as a cell can hold it, so that it is read back as it was. A text cell is never taken for a
 * formula, whatever it begins with.
 *
 * <p>Characters that XML 1.0 does not have are written {@code _xHHHH_}; so is the first sign of what looks like such a
 * writing (ECMA-376, 22.9.2.19, ST_Xstring).
 */
final class SheetText {
    /** What a cell holds at most. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String of(String text) {
        String whole = text.length() > LONGEST ? cut(text) : text;
        String marked = whole.contains("_x") ? ESCAPED.matcher(whole).replaceAll("_x005F_") : whole;
        return isPlain(marked) ? marked : escape(marked);
    }

    private static String cut(String text) {
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? !isBlank(c) : c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 12);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isAllowed(point)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", point));
            }
            i += Character.charCount(point);
        }
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point < ' '
                ? isBlank(point)
                : point < Character.MIN_SURROGATE
                        || (point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF);
    }

    private static boolean isBlank(int point) {
        return point == '\t' || point == '\n' || point == '\r';
    }
}
