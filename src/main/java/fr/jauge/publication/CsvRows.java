package fr.jauge.publication;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Print rows in the form of the published CSV files. Millions of their cells are codes, numbers and dates: these, in which
 * nothing can need quotes, are not searched for it.
 */
final class CsvRows {
    private final Appendable out;

    CsvRows(Appendable out) {
        this.out = out;
    }

    /** Prints a row; cells that come from input are made harmless before. */
    void print(Object... cells) throws IOException {
        print(Arrays.asList(cells));
    }

    /** The same of a list. */
    void print(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).toString();
            if (Cells.isPlain(cell)) {
                if (i > 0) {
                    out.append(CsvDocument.SEPARATOR);
                }
                out.append(cell);
            } else {
                CsvDocument.FORM.print(cell, out, i == 0);
            }
        }
        out.append(CsvDocument.END);
    }
}
