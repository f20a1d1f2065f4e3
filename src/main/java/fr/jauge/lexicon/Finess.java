package fr.jauge.lexicon;

/**
 * Identify an ESSMS (FINESS ET) or a legal entity (FINESS EJ): nine characters and a Luhn key over all nine, where the
 * Corsican letters A and B weigh 1 and 2. It is text: leading zeros and capitals matter.
 *
 * @param value the nine characters
 */
public record Finess(String value) implements Comparable<Finess> {
    /** The number of characters, each one byte long in UTF-8. */
    public static final int LENGTH = 9;

    private static final int DEPARTMENT = 2;

    /** @throws IllegalArgumentException when the form or the key is wrong */
    public Finess {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a FINESS number");
        }
    }

    /** Says whether the text has the form and the key of a FINESS number. */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH || !isDepartment(text.charAt(0), text.charAt(1))) {
            return false;
        }
        for (int i = DEPARTMENT; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return luhn(text) % 10 == 0;
    }

    /** 01 to 95 with 2A and 2B for Corsica, 97 and 98 overseas. */
    private static boolean isDepartment(char tens, char units) {
        return switch (tens) {
            case '0' -> units != '0' && isDigit(units);
            case '2' -> units == 'A' || units == 'B' || (units != '0' && isDigit(units));
            case '9' -> isDigit(units) && units != '6' && units != '9';
            default -> isDigit(tens) && isDigit(units);
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
