package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @Test
    void textThatASpreadsheetWouldComputeIsMadeHarmless() {
        for (String formula : List.of("=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "=", "-")) {
            assertThat(Cells.input(formula)).isEqualTo("'" + formula);
        }
    }

    @Test
    void otherTextStaysAsItIs() {
        for (String text : List.of("", "a=1", " =1", "'=1", "\n=1", "é", "1-2", "\u202E=1", "\uFF1D1")) {
            assertThat(Cells.input(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D000123", "9", "a", "6f1c-4e_2", "Z-", "89.99", "2023-10-01"})
    void textOfLettersAndDigitsIsPlain(String text) {
        assertThat(Cells.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "_a",
                "=1",
                "a;b",
                "a\"b",
                "a b",
                " a",
                "a ",
                "a\n",
                "a\r",
                "a\tb",
                "'a",
                "@",
                "[",
                "`",
                "{",
                "/",
                ":",
                "\u00E9",
                "a\u00E9",
                "\uFF11",
                "\uD83D\uDE00"
            })
    void otherTextIsNotPlain(String text) {
        assertThat(Cells.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # numerator, denominator, printed
            89999,       100000,      89.99
            2,           3,           66.66
            1,           1,           100.00
            12,          10,          120.00
            1,           20,          5.00
            1,           2000,        0.05
            1,           20000,       0.00
            0,           9,           0.00
            1001,        10000,       10.01
            101,         1000,        10.10
            1,           0,           ''
            """)
    void rateIsPrintedInPercentWithTwoDecimalsCut(long numerator, long denominator, String printed) {
        assertThat(Cells.percent(Optional.of(new Ratio(numerator, denominator, DenominatorSource.CALCULE))))
                .isEqualTo(printed);
    }

    @Test
    void rateThatIsNotComputedIsEmpty() {
        assertThat(Cells.percent(Optional.empty())).isEmpty();
    }

    @Test
    void cellsBeyondTheFirstPlaneComeLast() {
        List<String> ordered =
                List.of("", "'=a", "A", "Z", "Za", "a", "é", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uD83D\uDE01");
        assertThat(ordered.stream().sorted(Cells.ORDER.reversed()).sorted(Cells.ORDER))
                .isEqualTo(ordered);
    }

    @Property
    void orderIsThatOfTheCodePoints(@ForAll("texts") String left, @ForAll("texts") String right) {
        int expected =
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
        assertThat(Integer.signum(Cells.ORDER.compare(left, right))).isEqualTo(Integer.signum(expected));
    }

    /** Few characters of every length in UTF-8 and UTF-16, so that texts often share their beginning. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "b", "é", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "\uD83D\uDE00", "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
