package fr.jauge.publication;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Print rows in the form of the published CSV files. Millions of their cells are codes, numbers and dates: these, in which
 * nothing can need quotes, are not searched for it.
 */
final class CsvRows {
    private static final int USUAL = 256;

    private final Appendable out;
    /** What is printed of the row under way; a writer is slow with cells of a few characters. */
    private final StringBuilder row = new StringBuilder(USUAL);

    private boolean begun;

    CsvRows(Appendable out) {
        this.out = out;
    }

    /** Prints a row; cells that come from input are made harmless before. */
    void print(Object... cells) throws IOException {
        print(Arrays.asList(cells));
    }

    /** The same of a list. */
    void print(List<?> cells) throws IOException {
        for (Object cell : cells) {
            cell(cell.toString());
        }
        end();
    }

    /** Prints the next cell of a row; what comes from input is made harmless before. */
    CsvRows cell(String text) throws IOException {
        if (Cells.isPlain(text)) {
            separate();
            row.append(text);
        } else {
            CsvDocument.FORM.print(text, row, !begun);
            begun = true;
        }
        return this;
    }

    /** A number of 0 or more. */
    CsvRows cell(long number) {
        separate();
        row.append(number);
        return this;
    }

    /** A number of 0 or more, or an empty cell, which is never the first. */
    CsvRows cell(OptionalLong number) {
        return number.isPresent() ? cell(number.getAsLong()) : empty();
    }

    /** The same. */
    CsvRows cell(OptionalInt number) {
        return number.isPresent() ? cell(number.getAsInt()) : empty();
    }

    /** An empty cell, which is never the first. */
    CsvRows empty() {
        row.append(CsvDocument.SEPARATOR);
        return this;
    }

    /** Ends the row. */
    void end() throws IOException {
        out.append(row.append(CsvDocument.END));
        row.setLength(0);
        begun = false;
    }

    private void separate() {
        if (begun) {
            row.append(CsvDocument.SEPARATOR);
        }
        begun = true;
    }
}
