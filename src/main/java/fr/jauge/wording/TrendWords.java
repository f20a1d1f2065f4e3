package fr.jauge.wording;

import fr.jauge.indicator.Trend;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Say where a rate goes, and when it would reach its target: an extrapolation, and of how many points. */
public final class TrendWords {
    /** Ten years: what is further is said to be so. */
    private static final long HORIZON = 120;

    /** How a projection is made. */
    public static final String METHOD =
            "Une projection est une extrapolation : la droite des moindres carrés sur les derniers taux, de 3 à 6 mois de"
                    + " suite, prolongée depuis le dernier. Ni la première mesure, sur trois mois, ni un mois non terminé"
                    + " n’y entrent.";

    private TrendWords() {}

    /**
     * The pace, and the month in which the target would be reached.
     *
     * @param target in percent, not reached in the last month
     */
    public static String projection(Trend trend, int target) {
        String pace = switch (trend.direction()) {
            case RISING -> "en hausse, " + points(trend);
            case FALLING -> "en baisse, " + points(trend);
            case FLAT -> "stable";
        };
        return pace + " ; " + when(trend, target) + " (extrapolation de "
                + trend.rates().size() + " mois, " + trend.first() + " à " + trend.last() + ")";
    }

    /** Why there is no trend. */
    public static String none(int months) {
        return "pas de tendance : " + French.number(months) + " mois comparable" + (months < 2 ? "" : "s")
                + ", il en faut " + Trend.FEWEST;
    }

    private static String points(Trend trend) {
        if (trend.pace().signum() == 0) {
            return "moins de 0,01 point par mois";
        }
        boolean several = trend.pace().abs().compareTo(BigDecimal.valueOf(2)) >= 0;
        return French.signed(trend.pace()) + (several ? " points par mois" : " point par mois");
    }

    private static String when(Trend trend, int target) {
        OptionalLong months = trend.monthsTo(target);
        if (months.isEmpty()) {
            return "à ce rythme, la cible de " + target + " % ne serait pas atteinte";
        }
        return months.getAsLong() > HORIZON
                ? "à ce rythme, la cible de " + target + " % ne serait pas atteinte avant dix ans"
                : "à ce rythme, la cible de " + target + " % serait atteinte en "
                        + trend.last().plusMonths(months.getAsLong());
    }
}
