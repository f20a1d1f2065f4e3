package fr.jauge.extract;

/**
 * Find the first byte of a stream that is not UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF).
 *
 * <p>The place is that of the first byte of the ill-formed sequence, counted from the start of the stream.
 */
final class Utf8Check {
    private static final long NONE = Long.MAX_VALUE;

    private long position;
    private long invalidAt = NONE;
    private long sequenceStart;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;

    /** Takes the next bytes of the stream. */
    void update(byte[] bytes, int from, int to) {
        long origin = position - from;
        int i = from;
        while (i < to && invalidAt == NONE) {
            if (pending == 0) {
                i = skipAscii(bytes, i, to);
                if (i == to) {
                    break;
                }
            }
            accept(bytes[i] & 0xFF, origin + i);
            i++;
        }
        position = origin + to;
    }

    /** Says that the stream has ended: a sequence begun must be complete. */
    void end() {
        if (pending > 0 && invalidAt == NONE) {
            invalidAt = sequenceStart;
        }
    }

    /** The place of the first ill-formed sequence, or {@code Long.MAX_VALUE}. */
    long invalidAt() {
        return invalidAt;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 32 <= to) {
            long any =
                    Swar.load(bytes, i) | Swar.load(bytes, i + 8) | Swar.load(bytes, i + 16) | Swar.load(bytes, i + 24);
            if ((any & Swar.HIGHS) != 0) {
                break;
            }
            i += 32;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private void accept(int b, long at) {
        if (pending > 0) {
            if (b < low || b > high) {
                invalidAt = sequenceStart;
                return;
            }
            pending--;
            expect(0x80, 0xBF);
            return;
        }
        if (b < 0x80) {
            return;
        }
        sequenceStart = at;
        if (b < 0xC2 || b > 0xF4) {
            invalidAt = at;
            return;
        }
        pending = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        switch (b) {
            case 0xE0 -> expect(0xA0, 0xBF);
            case 0xED -> expect(0x80, 0x9F);
            case 0xF0 -> expect(0x90, 0xBF);
            case 0xF4 -> expect(0x80, 0x8F);
            default -> expect(0x80, 0xBF);
        }
    }

    private void expect(int lowest, int highest) {
        low = lowest;
        high = highest;
    }
}
