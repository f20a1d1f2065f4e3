package fr.jauge.extract;

/**
 * Check an identifier: 1 to 64 characters, none of them a control character, and not a national identity number (fifteen
 * digits with the key of the NIR), which must never be read, kept or shown.
 */
final class Identifiers {
    static final int OK = 0;
    static final int INVALID = 1;
    static final int NOMINATIVE = 2;

    private static final int LONGEST = 64;
    private static final int NIR_LENGTH = 15;

    private Identifiers() {}

    /** Judges the bytes, of valid UTF-8 and at least one; the array goes on for eight bytes behind them. */
    static int check(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST || !isPlain(bytes, from, to)) {
            return checkSlowly(bytes, from, to);
        }
        return length == NIR_LENGTH && isNir(bytes, from) ? NOMINATIVE : OK;
    }

    /** Whether the bytes are an identifier at first sight: visible characters of ASCII, and not as many as a NIR has. */
    static boolean isVisible(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 8) {
            return Swar.notVisible(Swar.load(bytes, from)) << (64 - 8 * length) == 0;
        }
        // the last eight, and before them eight at a time
        long any = Swar.notVisible(Swar.load(bytes, to - 8));
        for (int i = from; i < to - 8; i += 8) {
            any |= Swar.notVisible(Swar.load(bytes, i));
        }
        return any == 0 && length <= LONGEST && length != NIR_LENGTH;
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            if (Swar.notPlain(Swar.load(bytes, i)) != 0) {
                return false;
            }
        }
        int rest = to - i;
        if (rest == 0) {
            return true;
        }
        long last = Swar.load(bytes, i);
        return (Swar.notPlain(last) << (64 - 8 * rest)) == 0;
    }

    private static int checkSlowly(byte[] bytes, int from, int to) {
        int characters = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            boolean continuation = (b & 0xC0) == 0x80;
            characters += continuation ? 0 : 1;
            boolean c1 = b == 0xC2 && i + 1 < to && (bytes[i + 1] & 0xFF) < 0xA0;
            if (b < 0x20 || b == 0x7F || c1 || characters > LONGEST) {
                return INVALID;
            }
        }
        return OK;
    }

    /** Says whether fifteen plain characters are a NIR with its key: 97 less the first thirteen modulo 97. */
    private static boolean isNir(byte[] b, int from) {
        int first = b[from] - '0';
        if (first < 1 || first > 8 || first == 5 || first == 6) {
            return false;
        }
        long number = 0;
        for (int i = 0; i < NIR_LENGTH - 2; i++) {
            int digit = b[from + i] - '0';
            if (i == 6 && b[from + 5] == '2' && (b[from + 6] == 'A' || b[from + 6] == 'B')) {
                // the departments of Corsica: 2A counts as 19, 2B as 18
                number--;
                digit = b[from + 6] == 'A' ? 9 : 8;
            }
            if (digit < 0 || digit > 9) {
                return false;
            }
            number = 10 * number + digit;
        }
        int tens = b[from + 13] - '0';
        int units = b[from + 14] - '0';
        return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 && 10 * tens + units == 97 - number % 97;
    }
}
