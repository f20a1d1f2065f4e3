package fr.jauge.batch;

import fr.jauge.decision.ProjetResult;
import fr.jauge.extract.Depot;
import fr.jauge.indicator.Assessment;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.Reception;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Motif;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.Tally;
import fr.jauge.publication.MonthReport;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draw from the tallies of all depots what each ESSMS and each projet came to. */
final class MonthAssessment {
    private final MonthInputs inputs;
    private final List<DepotReading> readings;
    private final Map<Finess, List<Tally>> tallies = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    MonthAssessment(MonthInputs inputs, List<DepotReading> readings, List<Tally> tallies) {
        this.inputs = inputs;
        this.readings = readings;
        tallies.forEach(tally -> this.tallies
                .computeIfAbsent(tally.finess(), finess -> new ArrayList<>(1))
                .add(tally));
        readings.stream()
                .filter(depot -> depot.month().equals(inputs.period()) && isRefused(depot))
                .forEach(depot -> refused.add(depot.key()));
    }

    MonthReport report(MonthReport.RejectionSource rejections) {
        List<EssmsResult> essms = new ArrayList<>();
        List<ProjetResult> projets = new ArrayList<>();
        for (Projet projet : inputs.registry().projets()) {
            Map<Finess, EssmsStatus> statuses = new LinkedHashMap<>();
            for (Essms each : inputs.registry().participating(projet, inputs.period())) {
                EssmsResult result =
                        Assessment.assess(each, inputs.period(), reception(each), inputs.rules(projet)::cible);
                essms.add(result);
                statuses.put(each.finess(), result.status());
            }
            projets.add(ProjetResult.of(
                    projet, inputs.registry().essmsOf(projet), inputs.period(), statuses, inputs.rules(projet)));
        }
        return new MonthReport(inputs.period(), essms, projets, readings, rejections);
    }

    private Reception reception(Essms essms) {
        List<Tally> found = tallies.getOrDefault(essms.finess(), List.of());
        return switch (found.size()) {
            case 0 -> Reception.missing(isRefused(essms) ? Motif.DEPOT_REFUSE : Motif.DEPOT_ABSENT);
            case 1 -> Reception.of(found.get(0));
            default -> Reception.missing(Motif.DEPOTS_CONCURRENTS);
        };
    }

    /** Whether a depot named after the ESSMS, its legal entity or its projet was refused. */
    private boolean isRefused(Essms essms) {
        return refused.contains(Depot.key(essms.projetId()))
                || refused.contains(Depot.key(essms.finess().value()))
                || essms.finessEj()
                        .filter(ej -> refused.contains(Depot.key(ej.value())))
                        .isPresent();
    }

    private static boolean isRefused(DepotReading depot) {
        return depot.refusal().isPresent()
                || depot.files().stream()
                        .anyMatch(file -> file.status() == FileStatus.REFUSE
                                && (file.extrait() == Extrait.DOSSIERS || file.extrait() == Extrait.EFFECTIFS));
    }
}
