package fr.jauge.publication;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Walk through a published file a projet at a time, as it is sorted: what is in memory is one projet. */
final class ProjetRows implements Closeable {
    private static final String PROJET = "projet_id";

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable CSVRecord next;

    ProjetRows(Path file) throws IOException {
        this.file = file;
        this.parser = PublishedCsv.open(file);
        this.records = parser.iterator();
        try {
            advance();
        } catch (IOException e) {
            parser.close();
            throw e;
        }
    }

    List<String> columns() {
        return parser.getHeaderNames();
    }

    /** The projet of the rows to come, as written. */
    Optional<String> projet() {
        return Optional.ofNullable(next).map(row -> row.get(PROJET));
    }

    /** The rows to come that are of that projet. */
    List<CSVRecord> take(String projet) throws IOException {
        List<CSVRecord> rows = new ArrayList<>();
        for (CSVRecord row = next; row != null && row.get(PROJET).equals(projet); row = next) {
            rows.add(row);
            advance();
        }
        return rows;
    }

    private void advance() throws IOException {
        Optional<String> before = projet();
        try {
            next = records.hasNext() ? records.next() : null;
            Optional<String> after = projet();
            if (before.isPresent() && after.isPresent() && Cells.ORDER.compare(before.get(), after.get()) > 0) {
                throw new IllegalArgumentException("rows out of order");
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw PublishedCsv.damaged(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
