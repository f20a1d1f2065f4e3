package fr.jauge.lexicon;

import java.util.regex.Pattern;

/**
 * Identify an ESSMS (FINESS ET) or a legal entity (FINESS EJ): nine characters and a Luhn key over all nine, where the
 * Corsican letters A and B weigh 1 and 2. It is text: leading zeros and capitals matter.
 *
 * @param value the nine characters
 */
public record Finess(String value) implements Comparable<Finess> {
    /** The number of characters, each one byte long in UTF-8. */
    public static final int LENGTH = 9;

    private static final Pattern FORM = Pattern.compile("(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-578])[0-9]{7}");

    /** @throws IllegalArgumentException when the form or the key is wrong */
    public Finess {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a FINESS number");
        }
    }

    /** Says whether the text has the form and the key of a FINESS number. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && luhn(text) % 10 == 0;
    }

    private static int luhn(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(LENGTH - 1 - i);
            int digit = c >= 'A' ? c - 'A' + 1 : c - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    @Override
    public int compareTo(Finess other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
