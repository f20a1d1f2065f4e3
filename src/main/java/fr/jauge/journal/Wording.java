package fr.jauge.journal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tell which texts of people may be kept: what is printed must be what is there, on one line. */
public final class Wording {
    /** The longest name, in characters. */
    public static final int NAME = 200;
    /** The longest reason, in characters. */
    public static final int REASON = 2000;

    /** Control characters, line and paragraph separators, and what turns the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern UNREADABLE = Pattern.compile("[\\uFFFD\\p{Cs}]");

    private Wording() {}

    /**
     * Says why a text may not be kept.
     *
     * @param longest in characters (code points)
     * @return in French, to follow the name of the text; empty when it may
     */
    public static Optional<String> fault(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("a " + length + " caractères : " + longest + " au plus");
        }
        if (UNREADABLE.matcher(text).find()) {
            return Optional.of(
                    "a des caractères illisibles : lancer la commande dans un terminal en UTF-8" + " (LC_ALL=C.UTF-8)");
        }
        return UNSEEN.matcher(text).find()
                ? Optional.of("a un saut de ligne ou un caractère de commande : l’écrire sur une ligne")
                : Optional.empty();
    }

    /** The user of the system as it is kept. */
    static String account(String text) {
        String plain = UNREADABLE.matcher(UNSEEN.matcher(text).replaceAll("?")).replaceAll("?");
        return plain.substring(0, plain.offsetByCodePoints(0, Math.min(NAME, plain.codePointCount(0, plain.length()))));
    }
}
