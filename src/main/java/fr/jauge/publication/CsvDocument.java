package fr.jauge.publication;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Describe a CSV file that is published: its name, its columns, its rows in order. */
interface CsvDocument {
    /** The form of all published CSV files: separator {@code ;}, line feed, quotes only where they are needed. */
    CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    String fileName();

    List<String> columns();

    void rows(CSVPrinter printer) throws IOException;

    /** Writes the header and the rows. */
    default void write(Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORM);
        printer.printRecord(columns());
        rows(printer);
    }
}
