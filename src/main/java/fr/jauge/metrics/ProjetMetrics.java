package fr.jauge.metrics;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Say what every projet came to: its verdict, its money, its ESSMS, its rates. */
final class ProjetMetrics {
    private static final double HUNDRED = 100;
    private static final List<Motif> ABSENCES = List.of(Motif.DEPOT_ABSENT, Motif.DEPOT_REFUSE);

    private final Samples samples;

    ProjetMetrics(Samples samples) {
        this.samples = samples;
    }

    void add(MonthFigures month, LostTargets lost) {
        Map<String, Sums> sums = Sums.by(Essms::projet, month);
        Map<String, Map<String, Long>> absences = new HashMap<>();
        for (Essms essms : month.essms()) {
            essms.absence()
                    .ifPresent(motif -> absences.computeIfAbsent(essms.projet(), first -> new HashMap<>())
                            .merge(motif, 1L, Long::sum));
        }
        for (Projet projet : month.projets()) {
            addProjet(projet);
            addEssms(projet, sums.getOrDefault(projet.id(), new Sums()), absences.getOrDefault(projet.id(), Map.of()));
            addIndicators(projet, sums.getOrDefault(projet.id(), new Sums()));
        }
        if (lost.isKnown()) {
            addLost(month, lost);
        }
    }

    private void addProjet(Projet projet) {
        String id = projet.id();
        String region = projet.region();
        samples.addInfo(MetricName.PROJET, id, projet.intitule(), projet.porteur(), region, projet.campagne());
        for (Verdict verdict : Verdict.values()) {
            samples.add(MetricName.PROJET_VERDICT, verdict == projet.verdict(), id, region, verdict.name());
        }
        samples.add(MetricName.PROJET_SUBVENTION, projet.subvention().doubleValue(), id, region);
        samples.add(MetricName.PROJET_AVANCE, projet.avance().doubleValue(), id, region);
        samples.add(MetricName.PROJET_SOLDE, projet.eligible().doubleValue(), id, region, Etat.ELIGIBLE);
        samples.add(MetricName.PROJET_SOLDE, projet.withheld().doubleValue(), id, region, Etat.RETENU);
        samples.add(MetricName.PROJET_A_CONFIRMER, projet.isToConfirm(), id, region);
        projet.limit().ifPresent(day -> samples.add(MetricName.PROJET_DELAI, CivilDay.end(day), id, region));
    }

    private void addEssms(Projet projet, Sums sums, Map<String, Long> absences) {
        for (EssmsStatus status : EssmsStatus.values()) {
            samples.add(MetricName.PROJET_ESSMS, sums.essms(status), projet.id(), projet.region(), status.name());
        }
        for (Motif motif : ABSENCES) {
            samples.add(
                    MetricName.PROJET_ESSMS_ABSENTS,
                    absences.getOrDefault(motif.name(), 0L),
                    projet.id(),
                    projet.region(),
                    motif.name());
        }
    }

    private void addIndicators(Projet projet, Sums sums) {
        String id = projet.id();
        String region = projet.region();
        sums.indicators().forEach((indicateur, sum) -> {
            String code = indicateur.name();
            if (!indicateur.hasTarget()) {
                sum.count().ifPresent(count -> samples.add(MetricName.PROJET_OPTIONNEL, count, id, region, code));
                return;
            }
            sum.ratio().ifPresent(ratio -> samples.add(MetricName.PROJET_RATIO, ratio, id, region, code));
            sum.target().ifPresent(target -> samples.add(MetricName.PROJET_CIBLE, target / HUNDRED, id, region, code));
            Map<IndicatorStatus, Long> statuses = new EnumMap<>(IndicatorStatus.class);
            statuses.put(IndicatorStatus.ATTEINT, 0L);
            statuses.put(IndicatorStatus.NON_ATTEINT, 0L);
            statuses.putAll(sum.statuses());
            statuses.forEach((status, count) ->
                    samples.add(MetricName.PROJET_INDICATEUR_ESSMS, count, id, region, code, status.name()));
        });
    }

    private void addLost(MonthFigures month, LostTargets lost) {
        for (Projet projet : month.projets()) {
            for (Indicateur indicateur : Indicateur.WITH_TARGET) {
                samples.add(
                        MetricName.PROJET_PERDUES,
                        lost.of(projet.id(), indicateur),
                        projet.id(),
                        projet.region(),
                        indicateur.name());
            }
        }
    }
}
