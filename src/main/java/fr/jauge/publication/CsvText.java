package fr.jauge.publication;

import java.io.IOException;
import java.util.List;

/** Print rows in the form of the published CSV files. */
public final class CsvText {
    private CsvText() {}

    /** Prints the header and the rows; cells that come from input are made harmless before. */
    public static void print(Appendable out, List<String> columns, List<List<String>> rows) throws IOException {
        CsvRows printer = new CsvRows(out);
        printer.print(columns);
        for (List<String> row : rows) {
            printer.print(row);
        }
    }

    /** A text that comes from input, as a cell that begins no formula; those read back are so already. */
    public static String input(String text) {
        return Cells.input(text);
    }
}
