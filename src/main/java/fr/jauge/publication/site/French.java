package fr.jauge.publication.site;

import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Write numbers, amounts and dates as they are written in France: {@code 1 234}, {@code 12,5 %}, {@code 31/10/2023}, with
 * the spaces that never break. By hand, for no locale of any machine may change a byte.
 */
public final class French {
    /** Before {@code :} and {@code »}, after {@code «}, before a unit. */
    public static final String NBSP = "\u00A0";
    /** Between thousands, before {@code ; ! ? %}. */
    public static final String THIN = "\u202F";
    /** What stands where there is nothing to say. */
    public static final String NONE = "\u2013";

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final int GROUP = 3;
    private static final long THOUSAND = 1_000;
    /** The rates to 500 % as they are written, each once it was asked for: the pages of a month show millions of them. */
    private static final @Nullable String[] RATES = new String[50_001];

    private French() {}

    /** A whole number: {@code 36 400}. */
    public static String number(long number) {
        if (number >= 0 && number < THOUSAND) {
            return Long.toString(number);
        }
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (number < 0) {
            text.append('\u2212');
        }
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                text.append(THIN);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** The same, or a dash where there is none. */
    public static String number(OptionalLong number) {
        return number.isPresent() ? number(number.getAsLong()) : NONE;
    }

    /** A number of things: {@code 1 établissement}, {@code 12 établissements}; 0 and 1 are singular in French. */
    public static String count(long number, String singular, String plural) {
        return number(number) + NBSP + (number < 2 ? singular : plural);
    }

    /** The same with the plural in s. */
    public static String count(long number, String singular) {
        return count(number, singular, singular + "s");
    }

    /** Hundredths of a percent: 1250 is {@code 12,5 %}, 6966 {@code 69,66 %}; cut before, nothing is rounded here. */
    public static String percent(long hundredths) {
        if (hundredths < 0 || hundredths >= RATES.length) {
            return rate(hundredths);
        }
        String known = RATES[(int) hundredths];
        if (known == null) {
            known = rate(hundredths);
            RATES[(int) hundredths] = known;
        }
        return known;
    }

    private static String rate(long hundredths) {
        long cents = hundredths % 100;
        String decimals = cents == 0 ? "" : cents % 10 == 0 ? "," + cents / 10 : (cents < 10 ? ",0" : ",") + cents;
        return number(hundredths / 100) + decimals + THIN + "%";
    }

    /** A rate, or a dash where there is none. */
    public static String percent(Optional<Ratio> ratio) {
        return ratio.isPresent() && ratio.get().isDefined()
                ? percent(ratio.get().hundredthsOfPercent())
                : NONE;
    }

    /** Euros with their cents, where there are any: {@code 1 034 000 €}, {@code 7 770,50 €}. */
    public static String euros(BigDecimal euros) {
        BigDecimal cents = euros.setScale(2, RoundingMode.UNNECESSARY);
        String text = cents.toPlainString();
        String decimals = text.endsWith("00") ? "" : "," + text.substring(text.length() - 2);
        return number(cents.longValue()) + decimals + NBSP + "€";
    }

    /** A day: {@code 31/10/2023}. */
    public static String date(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    /** A day, or a dash where there is none. */
    public static String date(Optional<LocalDate> day) {
        return day.map(French::date).orElse(NONE);
    }

    /** A month in full: {@code octobre 2023}. */
    public static String month(Period period) {
        YearMonth month = period.month();
        return MONTHS.get(month.getMonthValue() - 1) + NBSP + month.getYear();
    }

    /** A month in digits: {@code 10/2023}. */
    public static String shortMonth(Period period) {
        return two(period.month().getMonthValue()) + "/" + period.month().getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
