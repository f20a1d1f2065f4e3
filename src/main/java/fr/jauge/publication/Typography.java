package fr.jauge.publication;

/** Set French text as it is printed: what belongs together stays on one line (Lexique de l’Imprimerie nationale). */
public final class Typography {
    private static final char NO_BREAK = '\u00A0';

    private Typography() {}

    /** Makes the blank before {@code : ; ? ! » % €} and after {@code «} one that no line ends at. */
    public static String french(String text) {
        StringBuilder set = new StringBuilder(text);
        for (int i = 0; i < set.length(); i++) {
            if (set.charAt(i) == ' ' && (isTied(set, i + 1, ":;?!»%€") || isTied(set, i - 1, "«"))) {
                set.setCharAt(i, NO_BREAK);
            }
        }
        return set.toString();
    }

    private static boolean isTied(CharSequence text, int at, String signs) {
        return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
