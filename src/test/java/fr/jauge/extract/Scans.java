package fr.jauge.extract;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * Read the same bytes with our scanner and with its judge, FastCSV, as the same list of rows: the line, then the fields.
 * Bytes stand as characters of ISO 8859-1, so that any bytes can be held against each other.
 */
final class Scans {
    /** Stands for a lone CR before the judge, to whom it would end a line; never part of the bytes compared. */
    private static final char LONE_CR = '\u0001';
    /** Stands for a quote behind a closing one, with which the judge would open another quoted part. */
    private static final char LATE_QUOTE = '\u0002';

    private Scans() {}

    /**
     * Say what the scanner found.
     *
     * @param rows the line and the fields of each
     * @param openQuoteAt the place of the quote never closed, or -1
     * @param separator as it was chosen
     */
    record Scan(List<List<String>> rows, long openQuoteAt, char separator) {}

    /** Reads all bytes at once. */
    static Scan scan(byte[] bytes) {
        return scan(bytes, atMost -> atMost);
    }

    /** Reads at most as many bytes at a time as the second argument says. */
    static Scan scan(byte[] bytes, IntUnaryOperator readSize) {
        try {
            ExtractInput in = new ExtractInput(slow(bytes, readSize), Optional.empty());
            Preamble preamble = Preamble.read(in, CsvScanner.newBuffer());
            CsvScanner scanner = new CsvScanner(in, preamble, CsvScanner.newBuffer());
            List<List<String>> rows = new ArrayList<>();
            while (scanner.next()) {
                List<String> row = new ArrayList<>(List.of(Long.toString(scanner.line())));
                for (int i = 0; i < scanner.count(); i++) {
                    int from = scanner.from(i);
                    row.add(new String(scanner.bytes(), from, scanner.to(i) - from, StandardCharsets.ISO_8859_1));
                }
                rows.add(row);
            }
            return new Scan(rows, scanner.openQuoteAt(), (char) preamble.separator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the first row alone, and the others as many at a time as are in memory: of each the line and the number of its
     * fields, then the fields that are kept.
     */
    static Scan scanSideBySide(byte[] bytes, int width, int rowsAtATime) {
        return scanSideBySide(bytes, width, rowsAtATime, new AtomicInteger());
    }

    /** @param regular to which the rows are added that were found as regular ones */
    static Scan scanSideBySide(byte[] bytes, int width, int rowsAtATime, AtomicInteger regular) {
        try {
            ExtractInput in = new ExtractInput(new ByteArrayInputStream(bytes), Optional.empty());
            Preamble preamble = Preamble.read(in, CsvScanner.newBuffer());
            CsvScanner scanner = new CsvScanner(in, preamble, CsvScanner.newBuffer());
            List<List<String>> rows = new ArrayList<>();
            if (scanner.next()) {
                rows.add(heads(scanner));
                scanner.keepAtMost(width, rowsAtATime);
                while (true) {
                    List<List<String>> found = new ArrayList<>();
                    List<Integer> kept = new ArrayList<>();
                    addRegular(scanner, width, rowsAtATime, found, kept);
                    regular.addAndGet(found.size());
                    if (found.isEmpty() && !scanner.next()) {
                        break;
                    }
                    if (found.isEmpty()) {
                        found.add(heads(scanner));
                        kept.add(Math.min(width, scanner.count()));
                    }
                    while (found.size() < rowsAtATime && scanner.nextInMemory(found.size())) {
                        found.add(heads(scanner));
                        kept.add(Math.min(width, scanner.count()));
                    }
                    // read when all are there: a row may not spoil those before
                    for (int r = 0; r < found.size(); r++) {
                        for (int i = r * width; i < r * width + kept.get(r); i++) {
                            int from = scanner.starts()[i];
                            found.get(r)
                                    .add(new String(
                                            scanner.bytes(),
                                            from,
                                            scanner.ends()[i] - from,
                                            StandardCharsets.ISO_8859_1));
                        }
                    }
                    rows.addAll(found);
                }
            }
            return new Scan(rows, scanner.openQuoteAt(), (char) preamble.separator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addRegular(
            CsvScanner scanner, int width, int atMost, List<List<String>> found, List<Integer> kept) {
        int rows = scanner.nextRegular(0, atMost);
        for (int r = 0; r < rows; r++) {
            found.add(new ArrayList<>(List.of(Long.toString(scanner.line() + r), Integer.toString(width))));
            kept.add(width);
        }
    }

    private static List<String> heads(CsvScanner scanner) {
        return new ArrayList<>(List.of(Long.toString(scanner.line()), Integer.toString(scanner.count())));
    }

    static InputStream slow(byte[] bytes, IntUnaryOperator readSize) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int at, int atMost) {
                return super.read(into, at, Math.max(1, Math.min(atMost, readSize.applyAsInt(atMost))));
            }
        };
    }

    /**
     * What FastCSV sees. Where the contract differs from it: a byte-order mark is taken off, a lone CR is a character, a
     * line of blanks alone is no row, and of what follows a closing quote nothing is special but the end of the field.
     */
    @SuppressWarnings("removal") // no other option lets a text follow a closing quote
    static List<List<String>> judge(byte[] bytes, char separator) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        List<List<String>> rows = new ArrayList<>();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
        try (CsvReader<Judged> reader = builder.build(new Judge(), withoutDifferences(unmarked, separator))) {
            for (Judged row : reader) {
                if (!row.blank()) {
                    rows.add(row.fields());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Says whether the bytes hold one of the characters that {@link #judge} needs for itself. */
    static boolean isJudgeable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf(LONE_CR) < 0 && text.indexOf(LATE_QUOTE) < 0;
    }

    private static String withoutDifferences(String text, char separator) {
        StringBuilder out = new StringBuilder(text.replaceAll("\r(?!\n)", String.valueOf(LONE_CR)));
        boolean fieldStart = true;
        boolean inQuotes = false;
        boolean closed = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean fieldEnd = !inQuotes && (c == separator || c == '\n');
            if (inQuotes && c == '"' && i + 1 < out.length() && out.charAt(i + 1) == '"') {
                i++;
            } else if (inQuotes && c == '"') {
                inQuotes = false;
                closed = true;
            } else if (fieldStart && c == '"') {
                inQuotes = true;
            } else if (closed && c == '"') {
                out.setCharAt(i, LATE_QUOTE);
            }
            fieldStart = fieldEnd;
            closed &= !fieldEnd;
        }
        return out.toString();
    }

    private record Judged(boolean blank, List<String> fields) {}

    private static final class Judge extends AbstractBaseCsvCallbackHandler<Judged> {
        private List<String> fields = new ArrayList<>();
        private boolean anyText;

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields = new ArrayList<>(List.of(Long.toString(startingLineNumber)));
            anyText = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String field =
                    new String(buffer, offset, length).replace(LONE_CR, '\r').replace(LATE_QUOTE, '"');
            anyText |= quoted || index > 0 || !field.chars().allMatch(c -> c == ' ' || c == '\t');
            fields.add(field);
        }

        @Override
        protected Judged buildRecord() {
            return new Judged(!anyText, fields);
        }
    }
}
