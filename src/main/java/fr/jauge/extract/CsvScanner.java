package fr.jauge.extract;

import java.io.IOException;
import java.util.Arrays;

/**
 * Split the bytes of a CSV file into rows and fields, as slices of its own buffer.
 *
 * <p>The form is that of RFC 4180 with these limits: a row ends with LF or CRLF, a lone CR being a character; a quote is
 * special only as the first character of a field, up to the one that closes it, and what follows the closing one is
 * appended. A line of blanks alone is no row. {@link RegularRows} finds most rows, many at a time; the others are found
 * eight bytes at a time. A line feed always stands behind the last byte of the buffer, so that the search needs no bound.
 *
 * <p>Not safe for use by several threads. The slices hold until the next call of {@link #next()}, which may be followed by
 * calls of {@link #nextInMemory}: these keep the slices of the rows before.
 */
final class CsvScanner {
    /** A row of more bytes than this is given as one with {@link #OVERSIZED} fields. */
    static final int LARGEST_ROW = 128 << 20;

    static final int OVERSIZED = -1;
    private static final int CHUNK = 64 << 10;
    private static final int PADDING = RegularRows.BLOCK + 16;
    /** The calls of {@link #nextRegular} that find nothing once one met another row at once. */
    private static final int PAUSE = 16;

    private static final long QUOTES = Swar.pattern('"');
    private static final long LINE_FEEDS = Swar.pattern('\n');

    private final ExtractInput in;
    private final long separators;
    private final RegularRows regularRows;
    private byte[] buffer;
    private int limit;
    private boolean ended;
    /** The place in the file of the buffer's first byte. */
    private long origin;
    /** Where the row to be found begins. */
    private int start;
    /** The word in which the search goes on, and the ends of fields not yet taken in it. */
    private int word;

    private long marks;
    /** Where the slices of the row begin in the arrays. */
    private int base;

    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] quoted = new int[8];
    private int quotedCount;
    private int largestCount = Integer.MAX_VALUE - PADDING;
    private int count;
    private long line;
    private long nextLine = 1;
    private long lineFeedsInQuotes;
    private long openQuoteAt = -1;
    private int pause;

    /** @param marks of {@link #newBuffer()}'s size, to work in */
    CsvScanner(ExtractInput in, Preamble preamble, byte[] marks) {
        this.in = in;
        this.buffer = preamble.buffer();
        this.limit = preamble.limit();
        this.ended = preamble.ended();
        this.start = preamble.start();
        this.separators = Swar.pattern(preamble.separator());
        this.regularRows = new RegularRows(preamble.separator(), marks);
        settle();
        mark();
    }

    /** A buffer of the size that a scan begins with. */
    static byte[] newBuffer() {
        return new byte[CHUNK + PADDING];
    }

    /** How many bytes of such a buffer may be filled. */
    static int room(byte[] buffer) {
        return buffer.length - PADDING;
    }

    /** Stops keeping fields after these, which are counted all the same; makes room for so many rows. */
    void keepAtMost(int fields, int rows) {
        largestCount = fields;
        from = new int[fields * rows];
        to = new int[fields * rows + RegularRows.slack()];
    }

    /**
     * Finds the next rows that are in memory and regular, of just the fields that are kept, two or more: most rows of most
     * files. The slices of the rows before hold.
     *
     * @param place the number of rows whose slices are kept
     * @param atMost for which {@link #keepAtMost} made room behind them
     * @return how many were found; their lines follow one another, and {@link #line()} is that of the first
     */
    int nextRegular(int place, int atMost) {
        if (pause > 0 || start >= limit || largestCount < 2 || !regularRows.fits(buffer)) {
            pause = Math.max(0, pause - 1);
            return 0;
        }
        int rows = regularRows.find(buffer, start, limit, largestCount, from, to, place * largestCount, atMost);
        if (rows > 0) {
            line = nextLine;
            nextLine += rows;
            start = regularRows.end();
            word = start;
            marks = fieldEnds(buffer, word);
        } else if (regularRows.metOther()) {
            pause = PAUSE;
        }
        return rows;
    }

    /**
     * Finds the next row that is not blank.
     *
     * @return false at the end of the file, or when a quote is never closed
     */
    boolean next() throws IOException {
        base = 0;
        while (openQuoteAt < 0) {
            if (start >= limit && !refill()) {
                return false;
            }
            if (scan()) {
                if (accept()) {
                    return true;
                }
            } else if (!ended) {
                if (limit - start >= LARGEST_ROW) {
                    return skipOversized();
                }
                refill();
            }
        }
        return false;
    }

    /**
     * Finds the next row that is not blank where it can be had without reading on; the slices of the rows before hold.
     *
     * @param place the number of rows whose slices are kept, for which {@link #keepAtMost} made room
     */
    boolean nextInMemory(int place) {
        base = place * largestCount;
        while (start < limit && openQuoteAt < 0) {
            if (!scan()) {
                if (!ended) {
                    settle();
                }
                return false;
            }
            if (accept()) {
                return true;
            }
        }
        return false;
    }

    /** Counts the lines of the row found; false when it is blank. */
    private boolean accept() {
        line = nextLine;
        nextLine += 1 + lineFeedsInQuotes;
        return count != 1 || quotedCount != 0 || !isBlank(from[base], to[base]);
    }

    /** The number of fields of the row, of those before a quote that is never closed, or {@link #OVERSIZED}. */
    int count() {
        return count;
    }

    /** The bytes in which the slices lie. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the field begins. */
    int from(int field) {
        return from[field];
    }

    /** Where the field ends, exclusive. */
    int to(int field) {
        return to[field];
    }

    /** Where each field begins, row after row. */
    int[] starts() {
        return from;
    }

    /** Where each field ends, exclusive, row after row. */
    int[] ends() {
        return to;
    }

    /** The line of the row's first character, counted from 1. */
    long line() {
        return line;
    }

    /** The place in the file of the byte behind the row. */
    long position() {
        return origin + start;
    }

    /** The place in the file of the quote that is never closed, or -1; known once {@link #next()} gave false. */
    long openQuoteAt() {
        return openQuoteAt;
    }

    /** Finds the row that begins at the start; false when its end is not in the buffer. */
    private boolean scan() {
        byte[] b = buffer;
        int f = 0;
        int at = start;
        int w = word;
        long m = marks;
        quotedCount = 0;
        lineFeedsInQuotes = 0;
        while (true) {
            if (b[at] == '"') {
                int closing = closingQuote(at + 1);
                if (closing < 0) {
                    if (ended) {
                        openQuoteAt = origin + at;
                        count = f;
                        unquoteAll();
                    }
                    return false;
                }
                noteQuoted(f);
                w = closing + 1;
                m = fieldEnds(b, w);
            }
            while (m == 0) {
                w += 8;
                m = fieldEnds(b, w);
            }
            int end = w + Swar.first(m);
            m &= m - 1;
            if (f < largestCount) {
                int i = base + f;
                if (i == from.length) {
                    from = Arrays.copyOf(from, 2 * i);
                    to = Arrays.copyOf(to, 2 * i);
                }
                from[i] = at;
                to[i] = end;
            }
            f++;
            // no separator stands behind the line feed that ends the buffer
            if (b[end] == '\n') {
                if (end >= limit && !ended) {
                    return false;
                }
                word = w;
                marks = m;
                finish(f, end);
                return true;
            }
            at = end + 1;
        }
    }

    private long fieldEnds(byte[] b, int at) {
        return Swar.equal(Swar.load(b, at), separators, LINE_FEEDS);
    }

    private void finish(int fields, int end) {
        count = fields;
        start = end + 1;
        int last = base + fields - 1;
        if (fields <= largestCount && end < limit && end > from[last] && buffer[end - 1] == '\r') {
            to[last] = end - 1;
        }
        unquoteAll();
    }

    private void unquoteAll() {
        for (int i = 0; i < quotedCount; i++) {
            unquote(quoted[i]);
        }
    }

    private void noteQuoted(int field) {
        if (field >= largestCount) {
            return;
        }
        if (quotedCount == quoted.length) {
            quoted = Arrays.copyOf(quoted, 2 * quotedCount);
        }
        quoted[quotedCount++] = base + field;
    }

    /** Finds the quote that closes the field, or gives -1 when it does not stand in the buffer for sure. */
    private int closingQuote(int at) {
        int i = at;
        while (true) {
            long eight = Swar.load(buffer, i);
            long q = Swar.equal(eight, QUOTES);
            long lf = Swar.equal(eight, LINE_FEEDS);
            if (q == 0) {
                lineFeedsInQuotes += Long.bitCount(lf);
                i += 8;
                if (i >= limit) {
                    return -1;
                }
                continue;
            }
            lineFeedsInQuotes += Long.bitCount(lf & ((q & -q) - 1));
            int quote = i + Swar.first(q);
            if (quote >= limit || (quote + 1 == limit && !ended)) {
                return -1;
            }
            if (quote + 1 == limit || buffer[quote + 1] != '"') {
                return quote;
            }
            i = quote + 2;
            if (i >= limit) {
                return -1;
            }
        }
    }

    /** Takes the quotes off a field in place: what is left is never longer. */
    private void unquote(int field) {
        int in = from[field] + 1;
        int out = in;
        int end = to[field];
        from[field] = in;
        if (buffer[end - 1] == '"' && isFree(buffer, in, end - 1)) {
            to[field] = end - 1;
            return;
        }
        while (buffer[in] != '"' || (in + 1 < end && buffer[in + 1] == '"')) {
            in += buffer[in] == '"' ? 1 : 0;
            buffer[out++] = buffer[in++];
        }
        int rest = end - in - 1;
        System.arraycopy(buffer, in + 1, buffer, out, rest);
        to[field] = out + rest;
    }

    /** Whether no quote stands there; the array goes on for eight bytes behind. */
    static boolean isFree(byte[] bytes, int first, int end) {
        for (int i = first; i < end; i += 8) {
            long q = Swar.equal(Swar.load(bytes, i), QUOTES);
            if (q != 0) {
                return i + Swar.first(q) >= end;
            }
        }
        return true;
    }

    private boolean isBlank(int first, int end) {
        for (int i = first; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Moves the row begun to the front and reads behind it; false when nothing is left. */
    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        int kept = Math.max(0, limit - start);
        byte[] target = kept > room(buffer) / 4 * 3 ? new byte[2 * room(buffer) + PADDING] : buffer;
        System.arraycopy(buffer, limit - kept, target, 0, kept);
        origin += limit - kept;
        buffer = target;
        start = 0;
        limit = kept;
        // whole buffers only: a row that ends beyond this one is searched again from its start
        while (!ended && limit < room(buffer)) {
            int n = in.read(buffer, limit, room(buffer) - limit);
            ended = n < 0;
            limit += Math.max(0, n);
        }
        settle();
        mark();
        return limit > 0;
    }

    private void mark() {
        if (regularRows.fits(buffer)) {
            regularRows.mark(buffer, limit + 1);
        }
    }

    private void settle() {
        buffer[limit] = '\n';
        word = start;
        marks = fieldEnds(buffer, word);
    }

    /** Passes over a row too large to be kept, byte by byte, watching its quotes. */
    private boolean skipOversized() throws IOException {
        byte separator = (byte) separators;
        boolean inQuotes = false;
        boolean fieldStart = true;
        long openedAt = -1;
        long closedAt = -1;
        long lineFeeds = 0;
        count = OVERSIZED;
        line = nextLine;
        do {
            while (start < limit) {
                long at = origin + start;
                byte b = buffer[start++];
                lineFeeds += b == '\n' ? 1 : 0;
                if (inQuotes) {
                    if (b == '"') {
                        inQuotes = false;
                        closedAt = at;
                    }
                } else if (b == '"' && fieldStart) {
                    inQuotes = true;
                    openedAt = at;
                } else if (b == '"' && closedAt == at - 1) {
                    // two quotes in a row are one: the field goes on
                    inQuotes = true;
                } else if (b == '\n') {
                    settle();
                    nextLine += lineFeeds;
                    return true;
                }
                fieldStart = !inQuotes && b == separator;
            }
        } while (refill());
        openQuoteAt = inQuotes ? openedAt : -1;
        return !inQuotes;
    }
}
