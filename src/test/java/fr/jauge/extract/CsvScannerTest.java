package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvScannerTest {

    @Test
    void splitsRowsAndFields() {
        assertThat(read("a;b\n1;2\r\n;\n")).containsExactly(row(1, "a", "b"), row(2, "1", "2"), row(3, "", ""));
    }

    @Test
    void lastRowNeedsNoLineEnd() {
        assertThat(read("a;b\n1;2")).containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    }

    @Test
    void loneCarriageReturnIsACharacter() {
        assertThat(read("a;b\nx\ry;z\r\r\nlast\r"))
                .containsExactly(row(1, "a", "b"), row(2, "x\ry", "z\r"), row(3, "last\r"));
    }

    @Test
    void quotesHoldSeparatorsLineBreaksAndQuotes() {
        assertThat(read("a;b\n\"1;2\r\n3\";\"say \"\"yes\"\"\"\nc;d\n"))
                .containsExactly(row(1, "a", "b"), row(2, "1;2\r\n3", "say \"yes\""), row(4, "c", "d"));
    }

    @Test
    void whatFollowsAClosingQuoteIsAppended() {
        assertThat(read("a;b\n\"x\"y\"z;\"\"\"\"\n")).containsExactly(row(1, "a", "b"), row(2, "xy\"z", "\""));
    }

    @Test
    void quoteInsideAFieldIsACharacter() {
        assertThat(read("a;b\nx\"y; \"z\"\n")).containsExactly(row(1, "a", "b"), row(2, "x\"y", " \"z\""));
    }

    @Test
    void linesOfBlanksAloneAreNoRows() {
        assertThat(read("\n \t\r\na;b\n\n  \n1;2\n \t")).containsExactly(row(3, "a", "b"), row(6, "1", "2"));
    }

    @Test
    void quotedEmptyLineIsARow() {
        assertThat(read("a\n\"\"\n\" \"\n")).containsExactly(row(1, "a"), row(2, ""), row(3, " "));
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFFa;b\n")).containsExactly(row(1, "a", "b"));
    }

    @Test
    void separatorIsTheMoreFrequentOutsideQuotesInTheHeader() {
        assertThat(read("\"a;;;\",b,c\n1;2,3\n")).containsExactly(row(1, "a;;;", "b", "c"), row(2, "1;2", "3"));
        assertThat(read("a;b,c\n1;2,3\n")).containsExactly(row(1, "a", "b,c"), row(2, "1", "2,3"));
    }

    @Test
    void rowsLongerThanTheBufferAreWhole() {
        String big = "x".repeat(700_000);
        assertThat(read("a;b\n" + big + ";\"" + big + "\"\n1;2\n"))
                .containsExactly(row(1, "a", "b"), row(2, big, big), row(3, "1", "2"));
    }

    @Test
    void quoteNeverClosedIsLocated() throws IOException {
        ExtractInput in = input("a;b\n1;2\n3;\"x\n".getBytes(StandardCharsets.UTF_8), 3);
        CsvScanner scanner = new CsvScanner(in, Preamble.read(in, CsvScanner.newBuffer()), CsvScanner.newBuffer());
        while (scanner.next()) {
            assertThat(scanner.openQuoteAt()).isEqualTo(-1);
        }
        assertThat(scanner.openQuoteAt()).isEqualTo(10);
    }

    /** Line ends are written as {@code /}, with a CR as {@code ^} before it or elsewhere; the place is counted from 0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # text              | place of the quote never closed
            a;b/1;2/            | -1
            a;b/1;"2"/          | -1
            a;b/1;"2            | 6
            a;b/1;"2/3;4/       | 6
            a;b/1;"2""          | 6
            a;b/"1";"2""/3;"4"/ | -1
            a;b/"1";"2""/3;4/   | 8
            a;b/1;2"            | -1
            a;b/1; "2           | -1
            a;b/1;""            | -1
            a;b/1;"             | 6
            "                   | 0
            """)
    void placeOfTheQuoteNeverClosed(String text, long place) {
        assertThat(Scans.scan(text.replace('/', '\n').getBytes(StandardCharsets.UTF_8))
                        .openQuoteAt())
                .isEqualTo(place);
    }

    /** Line ends are written as {@code /}; no field holds one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # header            | separator
            a                   | ;
            a;b                 | ;
            a,b                 | ,
            a;b,c               | ;
            a;b,c,d             | ,
            a;"b,c,d"           | ;
            "a;;;;",b           | ,
            "a"";;;;",b         | ,
            a,"b;c",d;"e        | ,
            a"b;c"d,e           | ;
            a"b,c;"d            | ;
            /  /a,b;c,d/        | ,
            a;b/1,2,3,4         | ;
            """)
    void separatorIsReadFromTheHeaderAlone(String text, char separator) {
        assertThat(Scans.scan(text.replace('/', '\n').getBytes(StandardCharsets.UTF_8))
                        .separator())
                .isEqualTo(separator);
    }

    @Test
    void lineIsThatOfTheRowsFirstCharacter() {
        assertThat(read("a\r\n\n\"x\n\r\n\"\"\n\"y\r\n \n\"\n\"\nz"))
                .containsExactly(row(1, "a"), row(3, "x\n\r\n\"\ny"), row(8, "\n"), row(10, "z"));
    }

    @Test
    void fieldsBeyondTheKeptOnesAreCountedAlone() throws IOException {
        ExtractInput in = input("a;b\n\"1\";\"2\";\"3\"\r\n4\n".getBytes(StandardCharsets.UTF_8), 5);
        CsvScanner scanner = new CsvScanner(in, Preamble.read(in, CsvScanner.newBuffer()), CsvScanner.newBuffer());
        scanner.keepAtMost(2, 1);
        scanner.next();
        scanner.next();
        assertThat(scanner.count()).isEqualTo(3);
        assertThat(scanner.bytes()[scanner.from(1)]).isEqualTo((byte) '2');
        scanner.next();
        assertThat(scanner.count()).isEqualTo(1);
        assertThat(scanner.bytes()[scanner.from(0)]).isEqualTo((byte) '4');
    }

    static List<String> row(long line, String... fields) {
        List<String> row = new ArrayList<>(List.of(fields));
        row.add(0, Long.toString(line));
        return row;
    }

    static List<List<String>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), 5);
    }

    static List<List<String>> read(byte[] bytes, int readSize) {
        try {
            ExtractInput in = input(bytes, readSize);
            CsvScanner scanner = new CsvScanner(in, Preamble.read(in, CsvScanner.newBuffer()), CsvScanner.newBuffer());
            List<List<String>> rows = new ArrayList<>();
            while (scanner.next()) {
                List<String> row = new ArrayList<>(List.of(Long.toString(scanner.line())));
                for (int i = 0; i < scanner.count(); i++) {
                    row.add(new String(
                            scanner.bytes(), scanner.from(i), scanner.to(i) - scanner.from(i), StandardCharsets.UTF_8));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gives the bytes a few at a time, as a slow disk would. */
    static ExtractInput input(byte[] bytes, int readSize) {
        return new ExtractInput(
                Scans.slow(bytes, atMost -> bytes.length > 100_000 ? atMost : readSize), Optional.empty());
    }
}
