package fr.jauge.extract;

/** Read a number of digits alone, leading zeros allowed, from 0 to 999,999,999. */
final class Numbers {
    static final int INVALID = -1;
    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    static int read(byte[] b, int from, int to) {
        int at = from;
        while (at < to - 1 && b[at] == '0') {
            at++;
        }
        if (at == to || to - at > MOST_DIGITS) {
            return INVALID;
        }
        int number = 0;
        for (; at < to; at++) {
            if (b[at] < '0' || b[at] > '9') {
                return INVALID;
            }
            number = 10 * number + b[at] - '0';
        }
        return number;
    }
}
