package fr.jauge.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name the civil month that is measured, written {@code YYYY-MM}.
 *
 * @param month a month of the years 1 to 9999
 */
public record Period(YearMonth month) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** @throws IllegalArgumentException outside the years 1 to 9999 */
    public Period {
        if (month.getYear() < 1 || month.getYear() > 9999) {
            throw new IllegalArgumentException("a period lies in the years 1 to 9999");
        }
    }

    /** Reads {@code YYYY-MM}; empty when the text is not a real month. */
    public static Optional<Period> parse(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Period(YearMonth.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /**
     * The period some months earlier.
     *
     * @param months 0 or more
     */
    public Period minusMonths(int months) {
        return new Period(month.minusMonths(months));
    }

    /**
     * The period some months later.
     *
     * @param months 0 or more
     * @throws IllegalArgumentException beyond the year 9999
     */
    public Period plusMonths(long months) {
        return new Period(month.plusMonths(months));
    }

    @Override
    public int compareTo(Period other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
