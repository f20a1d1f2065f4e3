package fr.jauge.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Read a published CSV file as anybody would. */
final class PublishedTable {
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private PublishedTable() {}

    static List<CSVRecord> rows(Path file) throws IOException {
        return FORM.parse(new StringReader(Files.readString(file))).getRecords();
    }
}
