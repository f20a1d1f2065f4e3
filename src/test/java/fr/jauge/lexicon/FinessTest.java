package fr.jauge.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinessTest {
    /** The form as the contract writes it. */
    private static final Pattern FORM = Pattern.compile("(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-578])[0-9]{7}");

    /** Any two characters, then seven digits of which the last may give the key. */
    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<String> department =
                Arbitraries.strings().withChars("0123456789ABCab/: ").ofLength(2);
        return department.flatMap(
                first -> Arbitraries.strings().numeric().ofLength(7).map(rest -> first + rest));
    }

    @Property(tries = 20_000)
    void formIsThatOfTheContract(@ForAll("nearly") String text) {
        assertThat(isValidWithSomeKey(text)).isEqualTo(FORM.matcher(text).matches());
    }

    /** One last digit of ten gives the key. */
    private static boolean isValidWithSomeKey(String text) {
        int valid = 0;
        for (char last = '0'; last <= '9'; last++) {
            valid += Finess.isValid(text.substring(0, Finess.LENGTH - 1) + last) ? 1 : 0;
        }
        assertThat(valid).isLessThanOrEqualTo(1);
        return valid == 1;
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "01000000, false",
        "0100000010, false",
        "010000008, true",
        "010000009, false",
        "01000000x, false",
        "\uFF12\uFF110000000, false",
        "2A0000004, false",
        "2A0000006, true",
        "2B0000004, true",
        "2a0000006, false"
    })
    void nineCharactersOfWhichTheLastIsTheKey(String text, boolean valid) {
        assertThat(Finess.isValid(text)).isEqualTo(valid);
    }

    @Test
    void whatIsNoneCannotBeMade() {
        assertThatThrownBy(() -> new Finess("000000000")).isInstanceOf(IllegalArgumentException.class);
    }
}
