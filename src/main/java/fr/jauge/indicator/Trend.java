package fr.jauge.indicator;

import fr.jauge.lexicon.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/**
 * Draw the pace of a rate from its last months, and say when it would reach a target at that pace. It is an
 * extrapolation: it decides nothing.
 *
 * <p>The pace is the slope of the straight line that lies nearest to the rates (least squares), one point a month; it is
 * carried on from the last rate. All of it is in integers, so that no rounding moves a month.
 *
 * <p>Worked example: 60, 63, 66 and 72 % from July to October. With months 0 to 3, whose mean is 1.5, and rates whose mean
 * is 65.25: (1.5 x 5.25 + 0.5 x 2.25 + 0.5 x 0.75 + 1.5 x 6.75) / (2.25 + 0.25 + 0.25 + 2.25) = 19.5 / 5 = 3.9 points a
 * month. From 72 to 90 % at 3.9 points are 4.6 months: the fifth from October, March.
 *
 * @param last the month of the last rate
 * @param rates in hundredths of a percent, as they are printed, a month apart, the oldest first
 */
public record Trend(Period last, List<Long> rates) {
    /** Fewer points say nothing of a pace. */
    public static final int FEWEST = 3;

    /** Older months say nothing of the pace of today. */
    public static final int MOST = 6;

    private static final int HUNDREDTHS = 100;

    /** @throws IllegalArgumentException with fewer than 3 points or more than 6 */
    public Trend {
        rates = List.copyOf(rates);
        if (rates.size() < FEWEST || rates.size() > MOST) {
            throw new IllegalArgumentException("a trend is drawn from 3 to 6 months");
        }
    }

    /** Name where a rate goes. */
    public enum Direction {
        RISING,
        FLAT,
        FALLING
    }

    /** The month of the first rate. */
    public Period first() {
        return last.minusMonths(rates.size() - 1);
    }

    public Direction direction() {
        int sign = Long.signum(covariance());
        return sign > 0 ? Direction.RISING : sign < 0 ? Direction.FALLING : Direction.FLAT;
    }

    /** The points of percent that a month brings, with two decimals, rounded half up; negative when it falls. */
    public BigDecimal pace() {
        return BigDecimal.valueOf(covariance())
                .divide(BigDecimal.valueOf(HUNDREDTHS * variance()), 2, RoundingMode.HALF_UP);
    }

    /**
     * After how many months the target would be reached at that pace: 0 when it is, empty when the rate does not rise.
     *
     * @param target in percent
     */
    public OptionalLong monthsTo(int target) {
        long gap = (long) HUNDREDTHS * target - rates.get(rates.size() - 1);
        if (gap <= 0) {
            return OptionalLong.of(0);
        }
        long covariance = covariance();
        return covariance <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(-Math.floorDiv(-Math.multiplyExact(gap, variance()), covariance));
    }

    /** n times the sum of products, less the product of sums: the slope times {@link #variance()}. */
    private long covariance() {
        long months = 0;
        long sum = 0;
        long products = 0;
        for (int month = 0; month < rates.size(); month++) {
            months += month;
            sum = Math.addExact(sum, rates.get(month));
            products = Math.addExact(products, Math.multiplyExact(month, rates.get(month)));
        }
        return Math.subtractExact(Math.multiplyExact(rates.size(), products), Math.multiplyExact(months, sum));
    }

    /** The same of the months with themselves; n points a month apart have n²(n² - 1) / 12. */
    private long variance() {
        long n = rates.size();
        return n * n * (n * n - 1) / 12;
    }
}
