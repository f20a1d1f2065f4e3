package fr.jauge.generator;

import fr.jauge.lexicon.Period;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Count days and minutes from one origin, and know how each day is written: a date costs a copy, not a calendar. Times
 * are local to Paris.
 */
final class Timeline {
    static final int MINUTES_A_DAY = 24 * 60;
    static final int DATE_LENGTH = 10;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int YEARS_BEFORE = 45;
    private static final int YEARS_AFTER = 4;

    private final LocalDate origin;
    private final YearMonth firstMonth;
    private final byte[] dates;
    private final byte[] offsets;
    private final short[] monthOfDay;
    private final List<Month> months = new ArrayList<>();

    /** @param reference the last month written */
    Timeline(Period reference) {
        firstMonth = reference.month().minusYears(YEARS_BEFORE);
        origin = firstMonth.atDay(1);
        YearMonth end = reference.month().plusYears(YEARS_AFTER);
        for (YearMonth month = firstMonth; month.isBefore(end); month = month.plusMonths(1)) {
            months.add(new Month(months.size(), day(month.atDay(1)), day(month.atEndOfMonth())));
        }
        int days = day(end.atDay(1));
        dates = new byte[days * DATE_LENGTH];
        offsets = new byte[days];
        monthOfDay = new short[days];
        for (int i = 0; i < days; i++) {
            LocalDate date = origin.plusDays(i);
            byte[] text = date.toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, dates, i * DATE_LENGTH, DATE_LENGTH);
            int seconds = PARIS.getRules().getOffset(date.atTime(12, 0)).getTotalSeconds();
            offsets[i] = (byte) (seconds / 3600);
            monthOfDay[i] = (short) ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(date));
        }
    }

    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(origin, date);
    }

    Month month(Period period) {
        return month((int) ChronoUnit.MONTHS.between(firstMonth, period.month()));
    }

    Month month(int index) {
        return months.get(index);
    }

    /** The rank of the month a day falls in. */
    int monthOf(int day) {
        return monthOfDay[day];
    }

    /** The dates of all days, {@value #DATE_LENGTH} characters each. */
    byte[] dates() {
        return dates;
    }

    /** Hours ahead of UTC at noon of a day; a row between midnight and one o'clock is none of ours. */
    int offset(int day) {
        return offsets[day];
    }
}
