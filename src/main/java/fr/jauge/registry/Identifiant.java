package fr.jauge.registry;

import java.util.regex.Pattern;

/**
 * Tell an identifier: 1 to 64 characters (code points), none of them a control character, and not a national identity
 * number, which must never enter Jauge.
 */
final class Identifiant {
    private static final int MAX_LENGTH = 64;
    private static final int KEY_START = 13;
    private static final long KEY_MODULUS = 97;

    /** The Corsican departments 2A and 2B stand sixth and seventh. */
    private static final Pattern NIR_FORM = Pattern.compile("[123478][0-9]{4}([0-9]{2}|2A|2B)[0-9]{8}");

    private Identifiant() {}

    static boolean isValid(String text) {
        return hasForm(text) && !isNir(text);
    }

    static boolean hasForm(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1
                && length <= MAX_LENGTH
                && text.codePoints().noneMatch(each -> Character.getType(each) == Character.CONTROL);
    }

    /** Says whether the text is a NIR: fifteen digits, the last two being 97 less the first thirteen modulo 97. */
    static boolean isNir(String text) {
        if (!NIR_FORM.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("2A", "19").replace("2B", "18");
        long number = Long.parseLong(digits.substring(0, KEY_START));
        return Long.parseLong(digits.substring(KEY_START)) == KEY_MODULUS - number % KEY_MODULUS;
    }
}
