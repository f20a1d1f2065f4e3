package fr.jauge.lexicon;

import java.time.LocalDate;

/**
 * Bound the days over which an ESSMS is measured: one month, or three for its first measure (ESMS numérique 2023, §5.B).
 *
 * @param period the month whose last day ends the window
 * @param firstMeasure true for the window of three months
 */
public record Window(Period period, boolean firstMeasure) {
    private static final int FIRST_MEASURE_MONTHS = 3;

    /** The number of months, 1 or 3. */
    public int months() {
        return firstMeasure ? FIRST_MEASURE_MONTHS : 1;
    }

    public LocalDate firstDay() {
        return period.minusMonths(months() - 1).firstDay();
    }

    public LocalDate lastDay() {
        return period.lastDay();
    }
}
