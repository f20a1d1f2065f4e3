package fr.jauge.publication;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Read back a published CSV file in the very form in which it is written: its cells stay as they were escaped. */
final class PublishedCsv {
    private static final CSVFormat FORM =
            CsvDocument.FORM.builder().setHeader().setSkipHeaderRecord(true).get();

    private PublishedCsv() {}

    static CSVParser open(Path file) throws IOException {
        Reader reader = Files.newBufferedReader(file);
        try {
            return FORM.parse(reader);
        } catch (IOException | IllegalArgumentException e) {
            reader.close();
            throw damaged(file, e);
        }
    }

    /**
     * Reads the rows, by the names of their columns.
     *
     * @throws IOException when the file cannot be read, or is none that we publish
     */
    static void forEach(Path file, Consumer<CSVRecord> reader) throws IOException {
        try (CSVParser parser = open(file)) {
            parser.forEach(reader);
        } catch (UncheckedIOException | IllegalArgumentException | NoSuchElementException e) {
            throw damaged(file, e);
        }
    }

    static IOException damaged(Path file, Throwable cause) {
        return new IOException("« " + file + " » n’a pas la forme d’un fichier publié.", cause);
    }
}
