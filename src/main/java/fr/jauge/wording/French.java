package fr.jauge.wording;

import fr.jauge.indicator.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Write numbers as they are read in French: blanks between thousands, a comma before decimals. */
public final class French {
    private static final int HUNDRED = 100;

    private French() {}

    /** A count: {@code 1 234}. */
    public static String number(long count) {
        return String.format(Locale.FRANCE, "%,d", count);
    }

    /** A count with its noun, in the plural from 2 on: {@code 1 dossier}, {@code 3 dossiers}. */
    public static String counted(long count, String noun) {
        return counted(count, noun, noun + "s");
    }

    /** A count with its noun or its plural. */
    public static String counted(long count, String noun, String plural) {
        return number(count) + " " + (Math.abs(count) < 2 ? noun : plural);
    }

    /** An amount: {@code 171 291,92 €}; more than two decimals are written, none is rounded away. */
    public static String euros(BigDecimal amount) {
        return decimal(amount) + " €";
    }

    /** The same without its currency, for a column that names it. */
    public static String decimal(BigDecimal amount) {
        int decimals = Math.max(2, amount.stripTrailingZeros().scale());
        return String.format(
                Locale.FRANCE, "%,." + decimals + "f", amount.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /** A rate cut to two decimals, as it is published: {@code 89,99 %}. */
    public static String percent(Ratio ratio) {
        long hundredths = ratio.hundredthsOfPercent();
        return number(hundredths / HUNDRED) + String.format(Locale.FRANCE, ",%02d %%", hundredths % HUNDRED);
    }

    /** A number of points with its sign: {@code +3,90}. */
    public static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "") + decimal(points.abs());
    }
}
