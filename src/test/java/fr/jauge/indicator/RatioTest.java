package fr.jauge.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # numerator, denominator, target, reached, lacking, why
            7,           10,          70,     true,    0,       exactly on target
            6,           10,          70,     false,   1,       one short
            0,           10,          70,     false,   7,       nothing
            62,          89,          70,     false,   1,       6200 is less than 6230
            63,          89,          70,     true,    0,       6300 is not
            69,          99,          70,     false,   1,       69.69 % is not 70 %
            70,          99,          70,     true,    0,       70.70 %
            1,           1,           70,     true,    0,       the smallest ESSMS
            0,           1,           70,     false,   1,       the smallest ESSMS with nothing
            2,           3,           70,     false,   1,       66.66 %
            9,           10,          90,     true,    0,       exactly on target
            8,           10,          90,     false,   1,       one short
            89,          99,          90,     false,   1,       89.89 %: 8900 is less than 8910
            90,          99,          90,     true,    0,       90.90 %
            89999,       100000,      90,     false,   1,       89.999 % is not 90 %
            90000,       100000,      90,     true,    0,       90 %
            0,           100,         90,     false,   90,      nothing
            12,          10,          70,     true,    0,       above 100 %
            0,           3,           1,      false,   1,       a target of 1 % of 3 wants one
            99,          100,         100,    false,   1,       a target of 100 % wants all
            699999999,   1000000000,  70,     false,   1,       no floating point
            """)
    void targetIsComparedInIntegers(
            long numerator, long denominator, int target, boolean reached, long lacking, String why) {
        Ratio ratio = new Ratio(numerator, denominator, DenominatorSource.CALCULE);
        assertThat(ratio.reaches(target)).as(why).isEqualTo(reached);
        assertThat(ratio.lacking(target)).as(why).isEqualTo(lacking);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # numerator, denominator, hundredths of a percent
            89999,       100000,      8999
            2,           3,           6666
            1,           3,           3333
            999999,      1000000,     9999
            1,           1,           10000
            12,          10,          12000
            0,           7,           0
            1,           20000,       0
            1,           9999,        1
            62,          89,          6966
            """)
    void rateIsCutNeverRounded(long numerator, long denominator, long hundredths) {
        assertThat(new Ratio(numerator, denominator, DenominatorSource.CALCULE).hundredthsOfPercent())
                .isEqualTo(hundredths);
    }

    @Test
    void rateOfNobodyIsNotDefined() {
        assertThat(new Ratio(1, 0, DenominatorSource.DECLARE).isDefined()).isFalse();
        assertThat(new Ratio(0, 1, DenominatorSource.DECLARE).isDefined()).isTrue();
    }

    @Test
    void partsAreNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(-1, 1, DenominatorSource.CALCULE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, -1, DenominatorSource.CALCULE));
    }

    @Property
    void lackingIsTheLeastNumberThatReaches(
            @ForAll @LongRange(min = 0, max = 5_000) long numerator,
            @ForAll @LongRange(min = 1, max = 5_000) long denominator,
            @ForAll @IntRange(min = 1, max = 100) int target) {
        long lacking = new Ratio(numerator, denominator, DenominatorSource.CALCULE).lacking(target);
        assertThat(with(numerator + lacking, denominator).reaches(target)).isTrue();
        if (lacking > 0) {
            assertThat(with(numerator + lacking - 1, denominator).reaches(target))
                    .isFalse();
        }
    }

    @Property
    void comparisonIsThatOfExactFractions(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long denominator,
            @ForAll @IntRange(min = 1, max = 100) int target) {
        BigInteger percent = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100));
        BigInteger wanted = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(target));
        assertThat(with(numerator, denominator).reaches(target)).isEqualTo(percent.compareTo(wanted) >= 0);
    }

    @Property
    void whatIsPrintedIsAtMostTheRateAndLessThanOneHundredthBelow(
            @ForAll @LongRange(min = 0, max = 1_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000) long denominator) {
        long printed = with(numerator, denominator).hundredthsOfPercent();
        assertThat(printed * denominator).isLessThanOrEqualTo(10_000 * numerator);
        assertThat((printed + 1) * denominator).isGreaterThan(10_000 * numerator);
    }

    private static Ratio with(long numerator, long denominator) {
        return new Ratio(numerator, denominator, DenominatorSource.CALCULE);
    }
}
