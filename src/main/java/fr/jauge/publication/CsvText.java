package fr.jauge.publication;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Print rows in the form of the published CSV files. */
public final class CsvText {
    private CsvText() {}

    /** Prints the header and the rows; cells that come from input are made harmless before. */
    public static void print(Appendable out, List<String> columns, List<List<String>> rows) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CsvDocument.FORM);
        printer.printRecord(columns);
        for (List<String> row : rows) {
            printer.printRecord(row);
        }
    }

    /** A text that comes from input, as a cell that begins no formula; those read back are so already. */
    public static String input(String text) {
        return Cells.input(text);
    }
}
