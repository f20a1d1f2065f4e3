package fr.jauge.metrics;

import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.Verdict;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Say month by month what the projets, the regions and the sectors came to, from the revisions that stand. */
final class HistoryMetrics {
    private final Samples samples;

    HistoryMetrics(Samples samples) {
        this.samples = samples;
    }

    void add(MonthFigures month) {
        String period = month.period().toString();
        Map<String, String> regions = month.regions();
        addRatios(Sums.by(Essms::projet, month), (projet, code, ratio) -> {
            samples.add(MetricName.HISTORY_PROJET_RATIO, ratio, period, projet, regions.getOrDefault(projet, ""), code);
        });
        addRatios(
                Sums.by(essms -> regions.getOrDefault(essms.projet(), ""), month),
                (region, code, ratio) -> samples.add(MetricName.HISTORY_REGION_RATIO, ratio, period, region, code));
        addRatios(
                Sums.by(Essms::secteur, month),
                (secteur, code, ratio) -> samples.add(MetricName.HISTORY_SECTEUR_RATIO, ratio, period, secteur, code));
        addProjets(month, period);
        addRows(month, period);
    }

    /** Take the rate of an indicator of a group. */
    private interface RatioTaker {
        void take(String group, String indicateur, double ratio);
    }

    private static void addRatios(Map<String, Sums> groups, RatioTaker taker) {
        groups.forEach((group, sums) -> sums.indicators().entrySet().stream()
                .filter(each -> each.getKey().hasTarget())
                .forEach(each -> each.getValue()
                        .ratio()
                        .ifPresent(ratio -> taker.take(group, each.getKey().name(), ratio))));
    }

    private void addProjets(MonthFigures month, String period) {
        Map<String, Map<Verdict, Long>> verdicts = new TreeMap<>();
        Map<String, BigDecimal> eligible = new TreeMap<>();
        Map<String, BigDecimal> withheld = new TreeMap<>();
        for (Projet projet : month.projets()) {
            verdicts.computeIfAbsent(projet.region(), first -> new EnumMap<>(Verdict.class))
                    .merge(projet.verdict(), 1L, Long::sum);
            eligible.merge(projet.region(), projet.eligible(), BigDecimal::add);
            withheld.merge(projet.region(), projet.withheld(), BigDecimal::add);
        }
        verdicts.forEach((region, counts) -> {
            for (Verdict verdict : Verdict.values()) {
                samples.add(
                        MetricName.HISTORY_PROJETS, counts.getOrDefault(verdict, 0L), period, region, verdict.name());
            }
        });
        eligible.forEach((region, euros) ->
                samples.add(MetricName.HISTORY_SOLDE, euros.doubleValue(), period, region, Etat.ELIGIBLE));
        withheld.forEach((region, euros) ->
                samples.add(MetricName.HISTORY_SOLDE, euros.doubleValue(), period, region, Etat.RETENU));
    }

    private void addRows(MonthFigures month, String period) {
        for (RowOutcome outcome : RowOutcome.values()) {
            long rows = month.depots().stream()
                    .mapToLong(depot -> depot.rows().getOrDefault(outcome, 0L))
                    .sum();
            samples.add(MetricName.HISTORY_LIGNES, rows, period, DepotMetrics.issue(outcome));
        }
    }
}
