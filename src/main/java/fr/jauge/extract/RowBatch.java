package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Hold the next rows of a file, as many as are in memory at once, and read their values a column at a time: a loop that
 * reads nothing but dates, or nothing but codes, is faster than one that turns from one to the other.
 *
 * <p>Each value is trimmed of blanks. What is wrong with a value is kept in its place.
 */
final class RowBatch {
    private static final int ROWS = 256;
    /** Slices kept at most, unless one row alone has more. */
    private static final int SLICES = 1 << 16;

    private final CsvScanner scanner;
    private final List<Column> columns;
    private final int[] places;
    private final ColumnReader[] readers;
    private final int width;
    private final int capacity;
    /** Of each column the values of all rows. */
    private final int[] values;

    private final long[] lines;
    private final boolean[] framed;
    private final boolean[] faulty;
    private int size;

    RowBatch(CsvScanner scanner, Header header, Extrait extrait) {
        this.scanner = scanner;
        columns = Schema.columns(extrait);
        width = header.count();
        capacity = Math.max(1, Math.min(ROWS, SLICES / width));
        places = new int[columns.size()];
        Arrays.setAll(places, header::place);
        readers = columns.stream().map(ColumnReader::of).toArray(ColumnReader[]::new);
        values = new int[columns.size() * capacity];
        lines = new long[capacity];
        framed = new boolean[capacity];
        faulty = new boolean[capacity];
        scanner.keepAtMost(width, capacity);
        for (int c = 0; c < places.length; c++) {
            if (places[c] < 0 && columns.get(c).kind().isDay()) {
                Arrays.fill(values, c * capacity, (c + 1) * capacity, Days.ABSENT);
            }
        }
    }

    /**
     * Goes on to the next rows.
     *
     * @return false at the end of the file, or when a quote is never closed
     */
    boolean read() throws IOException {
        size = 0;
        addRegular();
        if (size == 0) {
            if (!scanner.next()) {
                return false;
            }
            add();
            addRegular();
        }
        while (size < capacity && scanner.nextInMemory(size)) {
            add();
        }
        for (int c = 0; c < places.length; c++) {
            if (places[c] >= 0) {
                readers[c].read(this, c * capacity, places[c]);
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    List<Column> columns() {
        return columns;
    }

    /** The bytes in which the slices point. */
    byte[] bytes() {
        return scanner.bytes();
    }

    /** The line of the row's first character, from 1. */
    long line(int row) {
        return lines[row];
    }

    /** Whether the row has as many fields as the header. */
    boolean isFramed(int row) {
        return framed[row];
    }

    /** Whether a value of the row is lacking, or not what it must be. */
    boolean isFaulty(int row) {
        return faulty[row];
    }

    /** The same of all rows, to be noted in. */
    boolean[] faulty() {
        return faulty;
    }

    /** The place of each column among the fields of a row; -1 where the file has no such column. */
    int[] places() {
        return places;
    }

    /** Where each field begins, row after row. */
    int[] starts() {
        return scanner.starts();
    }

    /** Where each field ends, exclusive, row after row. */
    int[] ends() {
        return scanner.ends();
    }

    /**
     * What was read of each value, column after column; where the file has no such column, the default of a code, 0, or that
     * there is no day.
     */
    int[] values() {
        return values;
    }

    /** The fields of a row. */
    int width() {
        return width;
    }

    /** The rows for which there is room in a column of values. */
    int capacity() {
        return capacity;
    }

    private void addRegular() {
        int found = scanner.nextRegular(size, capacity - size);
        for (int i = 0; i < found; i++) {
            lines[size + i] = scanner.line() + i;
        }
        Arrays.fill(framed, size, size + found, true);
        Arrays.fill(faulty, size, size + found, false);
        size += found;
    }

    private void add() {
        int fields = scanner.count();
        int first = size * width;
        lines[size] = scanner.line();
        framed[size] = fields == width;
        faulty[size] = false;
        if (fields != width) {
            int kept = Math.max(0, Math.min(fields, width));
            Arrays.fill(scanner.starts(), first + kept, first + width, 0);
            Arrays.fill(scanner.ends(), first + kept, first + width, 0);
        }
        size++;
    }

    /** Takes the blanks off both ends of a slice. */
    void trim(int slice) {
        byte[] b = scanner.bytes();
        int start = scanner.starts()[slice];
        int end = scanner.ends()[slice];
        while (start < end && isBlank(b[start])) {
            start++;
        }
        while (start < end && isBlank(b[end - 1])) {
            end--;
        }
        scanner.starts()[slice] = start;
        scanner.ends()[slice] = end;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
