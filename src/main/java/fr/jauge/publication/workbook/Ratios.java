package fr.jauge.publication.workbook;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** Give rates and targets as ratios, 1 for 100 %: a rate is the published one, cut, so that 89.999 % never shows as 90. */
final class Ratios {
    private static final int HUNDREDTHS_OF_PERCENT = 4;
    private static final int PERCENT = 2;

    private Ratios() {}

    static Object rate(IndicatorResult indicator) {
        return rate(indicator.ratio());
    }

    static Object rate(Optional<Ratio> ratio) {
        return Column.of(ratio.filter(Ratio::isDefined)
                .map(each -> BigDecimal.valueOf(each.hundredthsOfPercent(), HUNDREDTHS_OF_PERCENT)));
    }

    static Object target(OptionalInt percent) {
        return percent.isPresent() ? BigDecimal.valueOf(percent.getAsInt(), PERCENT) : "";
    }
}
