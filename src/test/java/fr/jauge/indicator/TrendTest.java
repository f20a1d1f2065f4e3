package fr.jauge.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.indicator.Trend.Direction;
import fr.jauge.lexicon.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a target would be reached at the pace of the last months, worked out by hand. */
class TrendTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    /** Rates of the months up to October in percent, the pace in points a month, the months to go. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # rates                | pace  | target | months | why
            60 65 70               |  5.00 | 90     | 4      | 20 points at 5
            60 65 70               |  5.00 | 71     | 1      | a month begun is a month
            60 65 70               |  5.00 | 75     | 1      | exactly reached in the next month
            60 65 70               |  5.00 | 70     | 0      | it is reached
            60 65 70               |  5.00 | 60     | 0      | and more than that
            60 63 66 72            |  3.90 | 90     | 5      | 18 / 3.9 = 4.6
            60 80 70               |  5.00 | 90     | 4      | (-1 x -10 + 0 + 1 x 0) / 2 = 5, from the last rate
            80 60 70               | -5.00 | 90     | -      | falling over the three, though the last one rose
            70 60 70               |  0.00 | 90     | -      | flat
            50 50 50 50            |  0.00 | 90     | -      | flat
            89.97 89.98 89.99      |  0.01 | 90     | 1      | a hundredth at a hundredth a month
            0 0 0 0 0 0.01         |  0.00 | 90     | 62993  | 8999 x 105 / 15 hundredths: rising, if hardly
            10 20 30 40 50 60      | 10.00 | 90     | 3      | 30 points at 10
            66.66 100 100          | 16.67 | 90     | 0      | reached
            100 150 200            | 50.00 | 70     | 0      | messages may exceed 100
            33.33 50 66.66         | 16.67 | 90     | 2      | 33.33 / 2 = 16.665, half up; 23.34 / 16.665 = 1.4
            """)
    void targetIsReachedAtThePaceOfTheLastMonths(
            String rates, BigDecimal pace, int target, @Nullable Long months, String why) {
        Trend trend = trend(rates);

        assertThat(trend.pace()).as(why).isEqualTo(pace);
        assertThat(trend.monthsTo(target).isPresent() ? trend.monthsTo(target).getAsLong() : null)
                .as(why)
                .isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 65 70       | RISING
            70 65 60       | FALLING
            70 60 70       | FLAT
            0 0 0 0 0 0.01 | RISING
            0.01 0 0 0 0 0 | FALLING
            """)
    void directionIsThatOfTheLineAndNotOfTheLastMonth(String rates, Direction direction) {
        assertThat(trend(rates).direction()).isEqualTo(direction);
    }

    @Test
    void firstMonthIsAsFarBackAsThereArePoints() {
        assertThat(trend("1 2 3").first()).hasToString("2023-08");
        assertThat(trend("1 2 3 4 5 6").first()).hasToString("2023-05");
    }

    @ParameterizedTest
    @CsvSource({"''", "60", "60 65", "1 2 3 4 5 6 7"})
    void fewerThanThreeOrMoreThanSixMonthsAreNoTrend(String rates) {
        assertThatIllegalArgumentException().isThrownBy(() -> trend(rates));
    }

    private static Trend trend(String rates) {
        List<Long> hundredths = Arrays.stream(rates.split(" ", -1))
                .filter(rate -> !rate.isEmpty())
                .map(rate -> new BigDecimal(rate).movePointRight(2).longValueExact())
                .toList();
        return new Trend(OCTOBER, hundredths);
    }
}
