package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hold the scanner against FastCSV: on any bytes both see the same rows, fields and line numbers. */
class CsvScannerPropertyTest {
    private static final int CHUNK = CsvScanner.room(CsvScanner.newBuffer());

    @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
    void scannerAndJudgeSeeTheSameRows(@ForAll("hostile") byte[] bytes) {
        assertSameAsJudge(bytes);
    }

    @Property(tries = 1000)
    void anyChunkingOfTheStreamGivesTheSameRows(@ForAll("hostile") byte[] bytes, @ForAll Random random) {
        assertThat(Scans.scan(bytes, atMost -> 1 + random.nextInt(7))).isEqualTo(Scans.scan(bytes));
    }

    @Property(tries = 1000)
    void quoteNeverClosedIsWhereTheRowsBeforeItEnd(@ForAll("hostile") byte[] bytes) {
        Scans.Scan scan = Scans.scan(bytes);
        if (scan.openQuoteAt() >= 0) {
            int at = Math.toIntExact(scan.openQuoteAt());
            assertThat(bytes[at]).isEqualTo((byte) '"');
            byte[] before = Arrays.copyOf(bytes, at);
            int rows = scan.rows().size();
            assertThat(Scans.judge(before, scan.separator()).subList(0, rows)).isEqualTo(scan.rows());
            Scans.Scan scanBefore = Scans.scan(before);
            // a header cut short may name another separator, and open its quotes elsewhere
            if (scanBefore.separator() == scan.separator()) {
                assertThat(scanBefore.openQuoteAt()).isEqualTo(-1);
            }
        }
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void rowsKeptSideBySideAreTheSame(
            @ForAll("hostile") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 4) int width,
            @ForAll @IntRange(min = 1, max = 5) int rows) {
        assertSameSideBySide(bytes, width, rows);
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void regularRowsAmongOthersAreTheSame(
            @ForAll("tidy") String rows, @ForAll @IntRange(min = 2, max = 4) int width, @ForAll boolean crlf) {
        String text = "a;b;c\n" + (crlf ? rows.replace("\n", "\r\n") : rows);
        assertSameSideBySide(text.getBytes(StandardCharsets.ISO_8859_1), width, 7);
    }

    /** That they are found as such, and not one by one, no other test would miss. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # rows, / for a line feed, ^ for a carriage return  | regular
            1;2/3;4/5;6/                                        | 3
            1;2^/3;4^/                                          | 2
            "1";"2"^/"";2/3;"4"/                                | 3
            ;/;/                                                | 2
            1;2/3/4;5;6/7;8/                                    | 1
            1;2/"3""3";4/5;6/                                   | 1
            1;2/"3;3";4/5;6/                                    | 1
            1;2/";";4/5;6/                                      | 1
            1;2/3;4                                             | 1
            a"b;2/                                              | 1
            "1"x;2/3;4/                                         | 0
            """)
    void regularRowsAreFoundTogether(String rows, int regular) {
        String text = "a;b\n" + rows.replace('/', '\n').replace('^', '\r');
        AtomicInteger found = new AtomicInteger();
        Scans.scanSideBySide(text.getBytes(StandardCharsets.ISO_8859_1), 2, 100, found);
        assertThat(found).hasValue(regular);
        assertSameSideBySide(text.getBytes(StandardCharsets.ISO_8859_1), 2, 100);
    }

    /** Two rows at a time: the first pair is read row by row, so are the sixteen next, and of sixty rows 27 are left. */
    @Test
    void regularRowsAreNotLookedForWhereOthersAre() {
        String text = "a;b\n" + "\"1\"x;2\n" + "3;4\n".repeat(60);
        AtomicInteger found = new AtomicInteger();
        Scans.scanSideBySide(text.getBytes(StandardCharsets.ISO_8859_1), 2, 2, found);
        assertThat(found).hasValue(60 - 1 - 16 * 2);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void rowsKeptSideBySideAreTheSameOverManyBuffers(
            @ForAll List<@From("hostile") byte[]> pieces, @ForAll @IntRange(min = 1, max = 300) int rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("a;b;c\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; all.size() < 3 * CHUNK; i++) {
            byte[] piece = pieces.isEmpty() ? new byte[] {'x'} : pieces.get(i % pieces.size());
            // without quotes: one never closed would end the rows
            all.writeBytes(new String(piece, StandardCharsets.ISO_8859_1)
                    .replace("\"", i % 3 == 0 ? "\"a\";" : "")
                    .getBytes(StandardCharsets.ISO_8859_1));
            all.write('\n');
        }
        assertSameSideBySide(all.toByteArray(), 3, rows);
    }

    /** Tokens lie at every place around the end of the first buffer, which is full of short rows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;2\n3;4\n",
                "1;2\r\n3;4\r\n",
                "\"1\";\"2\"\n",
                "\"a\"\"b\";\"\"\"\"\n\"\"\"\";x\r\n",
                "\"1\r\n2\";\"3\n\n4\"\r\n",
                "\"1\"x\"\"y;2\"z\n",
                ";;;\n\r\n \t\r\n\n;\n",
                "\r;\r\r\n\r",
                "\"never closed;\n1;2\n",
                "\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\n"
            })
    void bufferEndsAnywhereInARow(String token) {
        for (int gap = -18; gap <= 1; gap++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String row = "a;b".repeat(333) + "\n";
            bytes.writeBytes(row.repeat(CHUNK / 1000).getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes("x".repeat(CHUNK % 1000 + gap - 1).getBytes(StandardCharsets.ISO_8859_1));
            bytes.write('\n');
            bytes.writeBytes(token.repeat(3).getBytes(StandardCharsets.ISO_8859_1));
            assertSameAsJudge(bytes.toByteArray());
        }
    }

    /** A row that is longer than the buffer, and ends, or goes on in quotes, at every place around a buffer's end. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\"\"", "\"\n", "\r\n\"", "é\";"})
    void rowsGrowTheBuffer(String unit) {
        for (int buffers : new int[] {1, 2}) {
            for (int gap = -10; gap <= 2; gap++) {
                String head = "a;b\n1;\"";
                String big = "x".repeat(buffers * CHUNK + gap - head.length());
                String text = head + big + unit.repeat(5) + "\";end\r\n1;\"2\"\n";
                assertSameAsJudge(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void longFilesOfHostileRowsAreReadAlike(@ForAll("hostile") byte[] bytes, @ForAll Random random) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < 2 * CHUNK) {
            all.writeBytes(bytes);
            all.writeBytes("\";".repeat(random.nextInt(3)).getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes("word ".repeat(random.nextInt(4000)).getBytes(StandardCharsets.ISO_8859_1));
            all.write('\n');
        }
        assertSameAsJudge(all.toByteArray());
        assertThat(Scans.scan(all.toByteArray(), atMost -> 1 + random.nextInt(atMost)))
                .isEqualTo(Scans.scan(all.toByteArray()));
    }

    private static void assertSameSideBySide(byte[] bytes, int width, int rows) {
        Scans.Scan alone = Scans.scan(bytes);
        Scans.Scan sideBySide = Scans.scanSideBySide(bytes, width, rows);
        assertThat(sideBySide.openQuoteAt()).isEqualTo(alone.openQuoteAt());
        assertThat(sideBySide.rows()).hasSameSizeAs(alone.rows());
        for (int i = 0; i < alone.rows().size(); i++) {
            List<String> row = alone.rows().get(i);
            int fields = row.size() - 1;
            List<String> expected = new ArrayList<>(List.of(row.get(0), Integer.toString(fields)));
            // of the first row the fields are not read
            expected.addAll(row.subList(1, i == 0 ? 1 : 1 + Math.min(width, fields)));
            assertThat(sideBySide.rows().get(i)).isEqualTo(expected);
        }
    }

    private static void assertSameAsJudge(byte[] bytes) {
        Scans.Scan scan = Scans.scan(bytes);
        List<List<String>> judged = Scans.judge(bytes, scan.separator());
        if (scan.openQuoteAt() >= 0) {
            // the judge makes a row of what is left; the contract refuses the file
            judged = judged.subList(0, judged.size() - 1);
        }
        // a row of the judge's at a time, so that a failure can be read
        for (int i = 0; i < Math.min(scan.rows().size(), judged.size()); i++) {
            assertThat(scan.rows().get(i)).isEqualTo(judged.get(i));
        }
        assertThat(scan.rows()).hasSameSizeAs(judged);
    }

    /** Any bytes, most of them those that mean something. */
    @Provide
    Arbitrary<byte[]> hostile() {
        Arbitrary<String> tokens = Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        Arbitraries.of("\"", "\"", "\"\"", "\";\"", "\n\"", ";\"", "\"\r\n", "\"\n", "\" ", "\"x\"\"")),
                Tuple.of(8, Arbitraries.of(";", ",", ";;", ";\n")),
                Tuple.of(6, Arbitraries.of("\n", "\r\n", "\r", "\r\r\n", "\n\n", "\n \t\n", " \r\n")),
                Tuple.of(3, Arbitraries.of(" ", "\t", "  ")),
                Tuple.of(4, Arbitraries.of("a", "bc", "0123456", "01234567", "012345678", "x".repeat(40))),
                Tuple.of(2, Arbitraries.of("\u00C3\u00A9", "\u00E2\u0082\u00AC", "\u00EF\u00BB\u00BF", "\u00FF", "\0")),
                Tuple.of(
                        2,
                        Arbitraries.chars()
                                .range('\2', '\u00FF')
                                .array(char[].class)
                                .ofMaxSize(9)
                                .map(String::new)));
        return tokens.list()
                .ofMaxSize(40)
                .map(list -> String.join("", list).getBytes(StandardCharsets.ISO_8859_1))
                .filter(Scans::isJudgeable);
    }

    /** Rows of three fields, with here and there something else. */
    @Provide
    Arbitrary<String> tidy() {
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(12)),
                Tuple.of(
                        6,
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMaxLength(12)
                                .map(text -> '"' + text + '"')),
                Tuple.of(2, Arbitraries.of("a\"b", "\u00C3\u00A9", " ", "\0", "\u008A", "\u00BB", "x".repeat(90))),
                Tuple.of(
                        1,
                        Arbitraries.of("\"a;b\"", "\"a\nb\"", "\"a\"\"b\"", "\"a\"b", "a;b", "a\rb", "\r", "\"\r\"")));
        Arbitrary<String> lines = values.list().ofSize(3).map(fields -> String.join(";", fields));
        return lines.list().ofMaxSize(25).map(rows -> String.join("\n", rows));
    }
}
