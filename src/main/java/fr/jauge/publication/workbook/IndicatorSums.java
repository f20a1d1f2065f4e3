package fr.jauge.publication.workbook;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.publication.MonthReport;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Add an indicator up over all ESSMS; what is not computed adds nothing. */
final class IndicatorSums {
    private final Map<IndicatorStatus, Long> counts = new EnumMap<>(IndicatorStatus.class);
    private final Set<Integer> targets = new TreeSet<>();
    private long numerator;
    private long denominator;

    /** The sums of the seven, in order. */
    static Map<Indicateur, IndicatorSums> of(MonthReport report) {
        Map<Indicateur, IndicatorSums> sums = new EnumMap<>(Indicateur.class);
        for (Indicateur indicateur : Indicateur.values()) {
            sums.put(indicateur, new IndicatorSums());
        }
        for (EssmsResult essms : report.essms()) {
            for (IndicatorResult result : essms.indicators()) {
                IndicatorSums sum = sums.get(result.indicateur());
                if (sum != null) {
                    sum.add(result);
                }
            }
        }
        return sums;
    }

    private void add(IndicatorResult result) {
        counts.merge(result.status(), 1L, Long::sum);
        result.target().ifPresent(targets::add);
        numerator += result.numerator().orElse(0);
        denominator += result.ratio().map(Ratio::denominator).orElse(0L);
    }

    /** How many ESSMS have it with that status. */
    long count(IndicatorStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Of all campaigns, in percent. */
    Set<Integer> targets() {
        return targets;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }
}
