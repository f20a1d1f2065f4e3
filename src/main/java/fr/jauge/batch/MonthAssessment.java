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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draw from the tallies of all depots what each ESSMS and each projet came to. */
final class MonthAssessment {
    private final MonthInputs inputs;
    private final List<DepotReading> readings;
    private final Map<Finess, List<Tally>> tallies = new HashMap<>();
    /** Of the period, by key: how each one refused is spelt. */
    private final Map<String, String> refused = new HashMap<>();

    MonthAssessment(MonthInputs inputs, List<DepotReading> readings, List<Tally> tallies) {
        this.inputs = inputs;
        this.readings = readings;
        tallies.forEach(tally -> this.tallies
                .computeIfAbsent(tally.finess(), finess -> new ArrayList<>(1))
                .add(tally));
        readings.stream()
                .filter(depot -> depot.month().equals(inputs.period()) && isRefused(depot))
                .forEach(depot -> refused.put(depot.key(), depot.name()));
    }

    MonthReport report(MonthReport.RejectionSource rejections) {
        // no projet has to do with another
        List<Assessed> assessed =
                inputs.registry().projets().parallelStream().map(this::assess).toList();
        return new MonthReport(
                inputs.period(),
                assessed.stream().flatMap(each -> each.essms().stream()).toList(),
                assessed.stream().map(Assessed::projet).toList(),
                readings,
                rejections);
    }

    private record Assessed(ProjetResult projet, List<EssmsResult> essms) {}

    private Assessed assess(Projet projet) {
        List<EssmsResult> essms = new ArrayList<>();
        Map<Finess, EssmsStatus> statuses = new LinkedHashMap<>();
        for (Essms each : inputs.registry().participating(projet, inputs.period())) {
            EssmsResult result = Assessment.assess(each, inputs.period(), reception(each), inputs.rules(projet)::cible);
            essms.add(result);
            statuses.put(each.finess(), result.status());
        }
        ProjetResult result = ProjetResult.of(
                projet, inputs.registry().essmsOf(projet), inputs.period(), statuses, inputs.rules(projet));
        return new Assessed(result, essms);
    }

    private Reception reception(Essms essms) {
        List<Tally> found = tallies.getOrDefault(essms.finess(), List.of());
        return switch (found.size()) {
            case 0 -> notReceived(refused(essms));
            case 1 -> Reception.of(found.get(0));
            default ->
                Reception.missing(
                        Motif.DEPOTS_CONCURRENTS,
                        found.stream().map(Tally::depot).sorted().toList());
        };
    }

    private static Reception notReceived(List<String> refused) {
        return Reception.missing(refused.isEmpty() ? Motif.DEPOT_ABSENT : Motif.DEPOT_REFUSE, refused);
    }

    /** The depots named after the projet, the legal entity or the ESSMS that were refused, each once. */
    private List<String> refused(Essms essms) {
        Stream<String> names = Stream.concat(
                Stream.of(essms.projetId()),
                Stream.concat(
                        essms.finessEj().map(Finess::value).stream(),
                        Stream.of(essms.finess().value())));
        return names.map(Depot::key)
                .distinct()
                .flatMap(key -> Optional.ofNullable(refused.get(key)).stream())
                .toList();
    }

    private static boolean isRefused(DepotReading depot) {
        return depot.refusal().isPresent()
                || depot.files().stream()
                        .anyMatch(file -> file.status() == FileStatus.REFUSE
                                && (file.extrait() == Extrait.DOSSIERS || file.extrait() == Extrait.EFFECTIFS));
    }
}
