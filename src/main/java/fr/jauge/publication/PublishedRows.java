package fr.jauge.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walk through a published CSV file that lies in memory. What was published is read back by the year for every ESSMS: cells
 * stay bytes until they are asked for, which takes a tenth of the time of {@link PublishedCsv}.
 */
public final class PublishedRows {
    private final byte[] content;
    private final List<String> columns;
    private int next;
    private int cells;
    private int[] from = new int[24];
    private int[] to = new int[24];

    /** @throws IllegalArgumentException when the first row is no header */
    PublishedRows(byte[] content) {
        this.content = content;
        this.columns = new ArrayList<>();
        if (!next()) {
            throw new IllegalArgumentException("no header");
        }
        for (int i = 0; i < cells; i++) {
            columns.add(cell(i));
        }
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int column(String name) {
        int place = columns.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return place;
    }

    /**
     * Goes to the next row.
     *
     * @return false at the end
     * @throws IllegalArgumentException on a row with more or fewer cells than the header
     */
    public boolean next() {
        if (next >= content.length) {
            return false;
        }
        cells = 0;
        boolean more = true;
        while (more) {
            more = readCell();
        }
        if (!columns.isEmpty() && cells != columns.size()) {
            throw new IllegalArgumentException("a row has " + cells + " cells");
        }
        return true;
    }

    /** A cell of the row. */
    public String cell(int column) {
        int start = from[column];
        int end = to[column];
        if (start < end && content[start] == '"') {
            return text(start + 1, end - 1).replace("\"\"", "\"");
        }
        return text(start, end);
    }

    /** Whether a cell is, to the byte, what it was in another row, as {@link #bytes} gave it. */
    boolean isSame(int column, byte[] other) {
        return Arrays.equals(content, from[column], to[column], other, 0, other.length);
    }

    /** The bytes of a cell, quotes included. */
    byte[] bytes(int column) {
        return Arrays.copyOfRange(content, from[column], to[column]);
    }

    private String text(int start, int end) {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }

    /** Reads a cell; tells whether another follows in its row. */
    private boolean readCell() {
        int at = next;
        if (at < content.length && content[at] == '"') {
            at = closing(at + 1) + 1;
        }
        while (at < content.length && content[at] != ';' && content[at] != '\n') {
            at++;
        }
        if (cells == from.length) {
            from = Arrays.copyOf(from, 2 * cells);
            to = Arrays.copyOf(to, 2 * cells);
        }
        from[cells] = next;
        to[cells] = at;
        cells++;
        next = at + 1;
        return at < content.length && content[at] == ';';
    }

    private int closing(int at) {
        int place = at;
        while (place < content.length) {
            if (content[place] != '"') {
                place++;
            } else if (place + 1 < content.length && content[place + 1] == '"') {
                place += 2;
            } else {
                return place;
            }
        }
        throw new IllegalArgumentException("a quote is never closed");
    }
}
