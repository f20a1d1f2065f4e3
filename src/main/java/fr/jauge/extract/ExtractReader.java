package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Read extracts one after another, each to its last byte whatever it holds; not safe for use by several threads. */
public final class ExtractReader {
    private final byte[] spare = CsvScanner.newBuffer();
    private final byte[] marks = CsvScanner.newBuffer();

    /**
     * Reads a file and gives its rows to the sink. When the file turns out to be refused, what the sink was given counts
     * for nothing.
     *
     * @param knownSha256 the SHA-256 of the bytes where it is known for sure
     * @throws IOException when the bytes cannot be had
     */
    public FileScan read(Extrait extrait, InputStream stream, Optional<String> knownSha256, RowSink sink)
            throws IOException {
        ExtractInput in = new ExtractInput(stream, knownSha256);
        CsvScanner scanner = new CsvScanner(in, Preamble.read(in, spare), marks);
        boolean found = scanner.next();
        boolean readable = found || scanner.openQuoteAt() >= 0;
        if (!readable || scanner.count() == CsvScanner.OVERSIZED) {
            return refused(FileRefusal.ENTETE, in);
        }
        Header header = Header.read(scanner, extrait);
        if (header.isNominative()) {
            return refused(FileRefusal.DONNEE_NOMINATIVE, in);
        }
        if (!found || in.invalidAt() < scanner.position() || header.refusal().isPresent()) {
            return refused(FileRefusal.ENTETE, in);
        }
        rows(new RowBatch(scanner, header, extrait), sink);
        Optional<FileRefusal> refusal = formOf(in.invalidAt(), scanner.openQuoteAt());
        List<String> unknown = refusal.isPresent() ? List.of() : header.unknown();
        return new FileScan(refusal, in.sha256Hex(), in.length(), unknown);
    }

    private static void rows(RowBatch batch, RowSink sink) throws IOException {
        Row row = new Row(batch);
        while (batch.read()) {
            for (int r = 0; r < batch.size(); r++) {
                row.moveTo(r);
                if (sink.wants(row)) {
                    sink.take(row);
                }
            }
        }
    }

    /** Of a byte that is not UTF-8 and a quote never closed, the one that comes first. */
    private static Optional<FileRefusal> formOf(long invalidAt, long openQuoteAt) {
        if (openQuoteAt >= 0 && openQuoteAt < invalidAt) {
            return Optional.of(FileRefusal.GUILLEMETS);
        }
        return invalidAt == Long.MAX_VALUE ? Optional.empty() : Optional.of(FileRefusal.ENCODAGE);
    }

    private FileScan refused(FileRefusal why, ExtractInput in) throws IOException {
        byte[] rest = spare.clone();
        while (in.read(rest, 0, rest.length) >= 0) {
            // the SHA-256 is that of the whole file
        }
        return new FileScan(Optional.of(why), in.sha256Hex(), in.length(), List.of());
    }
}
