package fr.jauge.publication.workbook;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Give rates and targets as ratios, 1 for 100 %: a rate is the published one, cut, so that 89.999 % never shows as 90. */
final class Ratios {
    private static final int HUNDREDTHS_OF_PERCENT = 4;
    private static final int PERCENT = 2;

    /** The rates to 100 %, each once it was asked for: it then keeps its digits too. */
    private static final @Nullable BigDecimal[] RATES = new BigDecimal[10_001];

    private Ratios() {}

    static Object rate(IndicatorResult indicator) {
        return rate(indicator.ratio());
    }

    static Object rate(Optional<Ratio> ratio) {
        return ratio.isPresent() && ratio.get().isDefined() ? rate(ratio.get().hundredthsOfPercent()) : "";
    }

    private static BigDecimal rate(long hundredths) {
        if (hundredths >= RATES.length) {
            return BigDecimal.valueOf(hundredths, HUNDREDTHS_OF_PERCENT);
        }
        BigDecimal known = RATES[(int) hundredths];
        if (known == null) {
            known = BigDecimal.valueOf(hundredths, HUNDREDTHS_OF_PERCENT);
            RATES[(int) hundredths] = known;
        }
        return known;
    }

    static Object target(OptionalInt percent) {
        return percent.isPresent() ? BigDecimal.valueOf(percent.getAsInt(), PERCENT) : "";
    }
}
