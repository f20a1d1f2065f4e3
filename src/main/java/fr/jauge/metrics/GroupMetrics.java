package fr.jauge.metrics;

import fr.jauge.lexicon.EssmsStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/** Say what the ESSMS of every region and of every sector came to, and what the campaigns ask of them. */
final class GroupMetrics {
    private static final double HUNDRED = 100;

    private final Samples samples;

    GroupMetrics(Samples samples) {
        this.samples = samples;
    }

    void add(MonthFigures month) {
        Map<String, String> regions = month.regions();
        Sums.by(essms -> regions.getOrDefault(essms.projet(), ""), month)
                .forEach((region, sums) -> add(
                        sums,
                        region,
                        MetricName.REGION_ESSMS,
                        MetricName.REGION_RATIO,
                        MetricName.REGION_INDICATEUR_ESSMS));
        Sums.by(Essms::secteur, month)
                .forEach((secteur, sums) -> add(
                        sums,
                        secteur,
                        MetricName.SECTEUR_ESSMS,
                        MetricName.SECTEUR_RATIO,
                        MetricName.SECTEUR_INDICATEUR_ESSMS));
        addTargets(month);
    }

    private void add(Sums sums, String group, MetricName essms, MetricName ratio, MetricName statuses) {
        for (EssmsStatus status : EssmsStatus.values()) {
            samples.add(essms, sums.essms(status), group, status.name());
        }
        sums.indicators().entrySet().stream()
                .filter(each -> each.getKey().hasTarget())
                .forEach(each -> {
                    String code = each.getKey().name();
                    each.getValue().ratio().ifPresent(value -> samples.add(ratio, value, group, code));
                    each.getValue()
                            .statuses()
                            .forEach((status, count) -> samples.add(statuses, count, group, code, status.name()));
                });
    }

    /** All projets of a campaign have the same. */
    private void addTargets(MonthFigures month) {
        Map<String, String> campagnes = new HashMap<>();
        month.projets().forEach(projet -> campagnes.put(projet.id(), projet.campagne()));
        Map<String, Map<String, Integer>> targets = new TreeMap<>();
        for (Essms essms : month.essms()) {
            for (Essms.Measured each : essms.indicators()) {
                each.target()
                        .ifPresent(target -> targets.computeIfAbsent(
                                        campagnes.getOrDefault(essms.projet(), ""), first -> new TreeMap<>())
                                .put(each.indicateur().name(), target));
            }
        }
        for (Entry<String, Map<String, Integer>> campagne : targets.entrySet()) {
            campagne.getValue()
                    .forEach((code, target) ->
                            samples.add(MetricName.CAMPAGNE_CIBLE, target / HUNDRED, campagne.getKey(), code));
        }
    }
}
