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
    private final int width;
    private final int capacity;
    /** Of each column the values of all rows. */
    private final int[] values;

    private final long[] lines;
    private final boolean[] framed;
    private final boolean[] faulty;
    private final Days days = new Days();
    private int size;

    RowBatch(CsvScanner scanner, Header header, Extrait extrait) {
        this.scanner = scanner;
        columns = Schema.columns(extrait);
        width = header.count();
        capacity = Math.max(1, Math.min(ROWS, SLICES / width));
        places = new int[columns.size()];
        Arrays.setAll(places, header::place);
        values = new int[columns.size() * capacity];
        lines = new long[capacity];
        framed = new boolean[capacity];
        faulty = new boolean[capacity];
        scanner.keepAtMost(width, capacity);
    }

    /**
     * Goes on to the next rows.
     *
     * @return false at the end of the file, or when a quote is never closed
     */
    boolean read() throws IOException {
        size = 0;
        if (!scanner.next()) {
            return false;
        }
        add();
        while (size < capacity && scanner.nextInMemory(size)) {
            add();
        }
        for (int c = 0; c < places.length; c++) {
            if (places[c] >= 0) {
                parse(c, columns.get(c));
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

    /** What was read of each value, column after column; 0, the default of a code, where the file has no such column. */
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

    /** Whether a blank, or what may be one, stands at either end of a value. */
    private static boolean isUntidy(byte[] b, int start, int end) {
        return start < end && (b[start] <= ' ' || b[end - 1] <= ' ');
    }

    /** Takes the blanks off both ends of a slice. */
    private void trim(int slice) {
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

    private void parse(int column, Column kind) {
        int first = column * capacity;
        int slice = places[column];
        switch (kind.kind()) {
            case FINESS -> finess(slice);
            case IDENTIFIER -> identifiers(first, slice, kind.valueRequired());
            case DATE_TIME -> dateTimes(first, slice, kind.valueRequired());
            case DATE -> dates(first, slice, kind.valueRequired());
            case CODE -> codes(first, slice, kind.codes(), kind.valueRequired());
            case NUMBER -> numbers(first, slice, kind.valueRequired());
            case TEXT -> texts(slice);
        }
    }

    private void finess(int slice) {
        texts(slice);
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            faulty[r] |= from[i] >= to[i];
        }
    }

    /** Any text will do. */
    private void texts(int slice) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            if (isUntidy(b, from[i], to[i])) {
                trim(i);
            }
        }
    }

    private void identifiers(int first, int slice, boolean required) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            int start = from[i];
            int end = to[i];
            if (isUntidy(b, start, end)) {
                trim(i);
                start = from[i];
                end = to[i];
            }
            if (start < end) {
                int judged = Identifiers.check(b, start, end);
                values[first + r] = judged;
                faulty[r] |= judged != Identifiers.OK;
            } else {
                faulty[r] |= required;
            }
        }
    }

    private void dateTimes(int first, int slice, boolean required) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            int start = from[i];
            int end = to[i];
            if (isUntidy(b, start, end)) {
                trim(i);
                start = from[i];
                end = to[i];
            }
            if (start < end) {
                int day = days.dateTime(b, start, end);
                values[first + r] = day;
                faulty[r] |= day == Days.INVALID;
            } else {
                faulty[r] |= required;
            }
        }
    }

    private void dates(int first, int slice, boolean required) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            int start = from[i];
            int end = to[i];
            if (isUntidy(b, start, end)) {
                trim(i);
                start = from[i];
                end = to[i];
            }
            if (start < end) {
                int day = days.date(b, start, end);
                values[first + r] = day;
                faulty[r] |= day == Days.INVALID;
            } else {
                faulty[r] |= required;
            }
        }
    }

    /** A code that is not there is the default. */
    private void codes(int first, int slice, CodeList codes, boolean required) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            int start = from[i];
            int end = to[i];
            if (isUntidy(b, start, end)) {
                trim(i);
                start = from[i];
                end = to[i];
            }
            int code = start < end ? codes.read(b, start, end) : 0;
            values[first + r] = code;
            faulty[r] |= code == CodeList.UNKNOWN || (required && start >= end);
        }
    }

    private void numbers(int first, int slice, boolean required) {
        byte[] b = scanner.bytes();
        int[] from = scanner.starts();
        int[] to = scanner.ends();
        for (int r = 0, i = slice; r < size; r++, i += width) {
            int start = from[i];
            int end = to[i];
            if (isUntidy(b, start, end)) {
                trim(i);
                start = from[i];
                end = to[i];
            }
            if (start < end) {
                int number = Numbers.read(b, start, end);
                values[first + r] = number;
                faulty[r] |= number == Numbers.INVALID;
            } else {
                faulty[r] |= required;
            }
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
