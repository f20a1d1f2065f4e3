package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8CheckTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # bytes                      place of the first ill-formed sequence, -1 when there is none
            41 C3 A9 E2 82 AC,           -1
            F0 90 80 80 F4 8F BF BF,     -1
            EF BB BF 41,                 -1
            ED 9F BF EE 80 80 EF BF BF,  -1
            41 80,                       1
            41 FF,                       1
            C0 80,                       0
            C1 BF,                       0
            41 E0 9F BF,                 1
            41 ED A0 80,                 1
            F0 8F BF BF,                 0
            F4 90 80 80,                 0
            F5 80 80 80,                 0
            41 41 E2 82 41,              2
            41 C3 C3 A9,                 1
            41 41 41 E2 82,              3
            41 C3,                       1
            C3 A9 F0 9F 98,              2
            """)
    void placeOfTheFirstIllFormedSequence(String hex, long place) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(invalidAt(bytes, bytes.length)).isEqualTo(place < 0 ? Long.MAX_VALUE : place);
    }

    @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheDecoderOfThePlatform(@ForAll("almostUtf8") byte[] bytes, @ForAll Random random) {
        assertThat(invalidAt(bytes, 1 + random.nextInt(9))).isEqualTo(decoderStopsAt(bytes));
    }

    @Test
    void agreesWithTheDecoderOnEverySequenceOfTwoLeadingBytes() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                for (int tail = 0; tail < 3; tail++) {
                    byte[] bytes = new byte[2 + tail];
                    Arrays.fill(bytes, (byte) 0x80);
                    bytes[0] = (byte) first;
                    bytes[1] = (byte) second;
                    assertThat(invalidAt(bytes, 4)).isEqualTo(decoderStopsAt(bytes));
                }
            }
        }
    }

    @Property(tries = 300)
    void placeIsCountedFromTheStartOfALongStream(@ForAll Random random) {
        byte[] bytes = new byte[100 + random.nextInt(400)];
        Arrays.fill(bytes, (byte) 'a');
        int bad = random.nextInt(bytes.length);
        bytes[bad] = (byte) 0xE9;
        assertThat(invalidAt(bytes, 1 + random.nextInt(120))).isEqualTo(bad);
    }

    private static long invalidAt(byte[] bytes, int chunk) {
        Utf8Check check = new Utf8Check();
        for (int at = 0; at < bytes.length; at += chunk) {
            // a slice in the middle of another array, as it is in a buffer
            int n = Math.min(chunk, bytes.length - at);
            byte[] buffer = new byte[n + 50];
            System.arraycopy(bytes, at, buffer, 17, n);
            check.update(buffer, 17, 17 + n);
        }
        check.end();
        return check.invalidAt();
    }

    private static long decoderStopsAt(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : Long.MAX_VALUE;
    }

    @Provide
    Arbitrary<byte[]> almostUtf8() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "0123456789012345678901234567890123456789",
                "\u00C3\u00A9",
                "\u00E2\u0082\u00AC",
                "\u00F0\u009F\u0098\u0080",
                "\u00ED\u009F\u00BF",
                "\u00EF\u00BB\u00BF",
                "\u0080",
                "\u00C3",
                "\u00E2\u0082",
                "\u00ED\u00A0",
                "\u00F0",
                "\u00F4\u0090",
                "\u00FF",
                "\u00E0");
        // valid pieces are three times as frequent as broken ones
        Arbitrary<String> mostlyValid = Arbitraries.integers()
                .between(0, 3)
                .flatMap(n -> n == 0 ? pieces : pieces.filter(Utf8CheckTest::isWhole));
        return mostlyValid
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isWhole(String piece) {
        return decoderStopsAt(piece.getBytes(StandardCharsets.ISO_8859_1)) == Long.MAX_VALUE;
    }
}
