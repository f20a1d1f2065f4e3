package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final BigInteger LARGEST = BigInteger.valueOf(999_999_999);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # written                , read, -1 when it is no number
            0                        , 0
            000                      , 0
            7                        , 7
            0000000000000000000042   , 42
            999999999                , 999999999
            0999999999               , 999999999
            1000000000               , -1
            99999999999999999999     , -1
            -1                       , -1
            +1                       , -1
            1.0                      , -1
            1 000                    , -1
            1e3                      , -1
            ٣                        , -1
            dix                      , -1
            0x1                      , -1
            """)
    void tableOfNumbers(String written, int read) {
        assertThat(read(written)).isEqualTo(read);
    }

    @Property
    void agreesWithBigInteger(
            @ForAll @StringLength(min = 1, max = 14) @CharRange(from = '0', to = '9') @Chars({'0', '-', ':', '/'})
                    String written) {
        boolean digits = written.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean number = digits && new BigInteger(written).compareTo(LARGEST) <= 0;
        assertThat(read(written)).isEqualTo(number ? new BigInteger(written).intValue() : Numbers.INVALID);
    }

    private static int read(String written) {
        return Numbers.read(Values.buffer(written), Values.FROM, Values.to(written));
    }
}
