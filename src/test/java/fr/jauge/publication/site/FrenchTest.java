package fr.jauge.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A narrow blank that does not break is written _ here, a wide one ~. */
class FrenchTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, 1_000",
        "36400, 36_400",
        "1234567, 1_234_567",
        "-1234, −1_234",
        "9223372036854775807, 9_223_372_036_854_775_807",
    })
    void number(long number, String expected) {
        assertThat(visible(French.number(number))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | 0_%
            1      | 0,01_%
            10     | 0,1_%
            1250   | 12,5_%
            6966   | 69,66_%
            8999   | 89,99_%
            9000   | 90_%
            10000  | 100_%
            123405 | 1_234,05_%
            """)
    void percent(long hundredths, String expected) {
        assertThat(visible(French.percent(hundredths))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0~€
            7000.00     | 7_000~€
            1034000     | 1_034_000~€
            7770.50     | 7_770,50~€
            15130.86    | 15_130,86~€
            0.05        | 0,05~€
            """)
    void euros(BigDecimal euros, String expected) {
        assertThat(visible(French.euros(euros))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0~établissement", "1, 1~établissement", "2, 2~établissements", "1000, 1_000~établissements"})
    void nothingAndOneAreSingular(long count, String expected) {
        assertThat(visible(French.count(count, "établissement"))).isEqualTo(expected);
    }

    @Test
    void daysAndMonths() {
        Period october = Period.parse("2023-10").orElseThrow();
        assertThat(French.date(LocalDate.of(2023, 3, 5))).isEqualTo("05/03/2023");
        assertThat(visible(French.month(october))).isEqualTo("octobre~2023");
        assertThat(French.shortMonth(october)).isEqualTo("10/2023");
    }

    @Test
    void whatIsNotThereIsADash() {
        assertThat(French.number(OptionalLong.empty())).isEqualTo("–");
        assertThat(French.date(java.util.Optional.empty())).isEqualTo("–");
        assertThat(French.percent(java.util.Optional.empty())).isEqualTo("–");
    }

    private static String visible(String text) {
        return text.replace('\u202F', '_').replace('\u00A0', '~');
    }
}
