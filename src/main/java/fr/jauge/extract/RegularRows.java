package fr.jauge.extract;

/**
 * Find the rows of a buffer that are regular: of as many fields as the header, in which no quote is special, or that stand
 * in quotes as a whole, with no quote inside. The ends of fields are found as if there were no quotes, without a step that
 * depends on what the bytes are, so that the processor need not guess; the bytes are marked in a loop so plain that Java
 * looks at as many at once as the processor can.
 *
 * <p>Not safe for use by several threads.
 */
final class RegularRows {
    /** The bytes looked at in one step: so many can be read behind the last that matters. */
    static final int BLOCK = 64;

    /** Moves the high bits of eight bytes together, into the topmost byte. */
    private static final long GATHER = 0x0002040810204081L;
    /** Written of each block whether it has so many or not: a block that has more is rare. */
    private static final int AT_ONCE = 8;

    private final byte separator;
    /** The high bit of each is set where a field ends. */
    private final byte[] marks;

    private int end;
    private boolean metOther;

    /**
     * @param separator of ASCII
     * @param marks to work in, as long as the buffers looked at
     */
    RegularRows(byte separator, byte[] marks) {
        this.separator = separator;
        this.marks = marks;
    }

    /** The places beyond those asked for of the ends that {@link #find} may write to. */
    static int slack() {
        return BLOCK + AT_ONCE;
    }

    /** Whether a buffer is of the length that can be looked at. */
    boolean fits(byte[] buffer) {
        return buffer.length == marks.length;
    }

    /** Looks at the first bytes of a buffer. */
    void mark(byte[] buffer, int to) {
        byte[] m = marks;
        int sought = separator;
        for (int i = 0; i < to; i++) {
            int low = buffer[i] & 0x7F;
            // either sum stays below 128 where the byte is the one sought
            m[i] = (byte) (~((((low ^ sought) + 0x7F) & ((low ^ '\n') + 0x7F)) | buffer[i]) & 0x80);
        }
    }

    /**
     * Finds rows that follow one another, up to the first that is not regular or does not end in the buffer.
     *
     * @param buffer that last looked at
     * @param from where the first row begins
     * @param limit the place behind the last byte, where a line feed stands that is none of the file's
     * @param width the fields of a row, two or more: a line of blanks is not among them
     * @param starts where the beginning of each field is noted, in the place of its end
     * @param ends where the end of each field is noted, exclusive, from its place {@code first} on
     * @return how many rows were found
     */
    int find(byte[] buffer, int from, int limit, int width, int[] starts, int[] ends, int first, int atMost) {
        int found = ends(from, limit, ends, first, atMost * width);
        int stop = first + Math.min(found, atMost * width);
        int start = from;
        int last = first + width - 1;
        int rows = 0;
        end = from;
        for (int i = first; i < stop; i++) {
            int fieldEnd = ends[i];
            starts[i] = start;
            if (buffer[start] == '"' && !takeQuotesOff(buffer, starts, ends, i)) {
                break;
            }
            start = fieldEnd + 1;
            if (buffer[fieldEnd] == '\n') {
                if (i != last || fieldEnd >= limit) {
                    break;
                }
                if (buffer[fieldEnd - 1] == '\r' && ends[i] == fieldEnd && starts[i] < fieldEnd) {
                    ends[i] = fieldEnd - 1;
                }
                end = start;
                last += width;
                rows++;
            }
        }
        metOther = rows == 0 && found >= width && ends[last] < limit;
        return rows;
    }

    /** The place behind the last row found. */
    int end() {
        return end;
    }

    /** Whether the first row is in the buffer and not regular. */
    boolean metOther() {
        return metOther;
    }

    /** Takes off the quotes around a field; false when they are not just its first and its last character. */
    private static boolean takeQuotesOff(byte[] buffer, int[] starts, int[] ends, int field) {
        int first = starts[field] + 1;
        int last = ends[field] - 1;
        if (buffer[last + 1] == '\n' && buffer[last] == '\r') {
            last--;
        }
        starts[field] = first;
        ends[field] = last;
        return first <= last && buffer[last] == '"' && CsvScanner.isFree(buffer, first, last);
    }

    /**
     * Notes the place of each end from a place on, in their order, until there are so many or the last byte is reached. Some
     * behind either are noted too.
     *
     * @return how many were noted
     */
    private int ends(int from, int to, int[] ends, int first, int atLeast) {
        byte[] m = marks;
        int count = first;
        int enough = first + atLeast;
        for (int at = from; at < to && count < enough; at += BLOCK) {
            long bits = eight(m, at)
                    | eight(m, at + 8) << 8
                    | eight(m, at + 16) << 16
                    | eight(m, at + 24) << 24
                    | eight(m, at + 32) << 32
                    | eight(m, at + 40) << 40
                    | eight(m, at + 48) << 48
                    | eight(m, at + 56) << 56;
            int found = Long.bitCount(bits);
            ends[count] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 1] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 2] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 3] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 4] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 5] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 6] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            ends[count + 7] = at + Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            for (int i = AT_ONCE; bits != 0; i++) {
                ends[count + i] = at + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
            count += found;
        }
        return count - first;
    }

    /** A bit for each of eight bytes, the first the lowest: whether a field ends there. */
    private static long eight(byte[] marks, int at) {
        return (Swar.load(marks, at) * GATHER) >>> 56;
    }
}
