package fr.jauge.publication;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Describe a CSV file that is published: its name, its columns, its rows in order. */
interface CsvDocument {
    char SEPARATOR = ';';
    char END = '\n';

    /** The form of all published CSV files: separator {@code ;}, line feed, quotes only where they are needed. */
    CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(SEPARATOR)
            .setRecordSeparator(END)
            .get();

    String fileName();

    List<String> columns();

    void rows(CsvRows printer) throws IOException;

    /** Writes the header and the rows. */
    default void write(Appendable out) throws IOException {
        CsvRows printer = new CsvRows(out);
        printer.print(columns());
        rows(printer);
    }
}
