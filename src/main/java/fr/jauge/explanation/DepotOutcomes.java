package fr.jauge.explanation;

import fr.jauge.explanation.DepotOutcome.FileOutcome;
import fr.jauge.extract.Depot;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Window;
import fr.jauge.publication.PublishedRow;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Find what became of depots by their name, all months read. */
final class DepotOutcomes {
    private final Map<String, List<DepotOutcome>> byKey;

    private DepotOutcomes(Map<String, List<DepotOutcome>> byKey) {
        this.byKey = byKey;
    }

    static DepotOutcomes read(StandingRevision documents) throws IOException {
        Map<String, List<FileOutcome>> files = new HashMap<>();
        documents.rows(
                "fichiers.csv",
                row -> true,
                row -> files.computeIfAbsent(place(row), place -> new ArrayList<>())
                        .add(file(row)));
        Map<String, List<DepotOutcome>> byKey = new HashMap<>();
        documents.rows(
                "depots.csv",
                row -> true,
                row -> byKey.computeIfAbsent(Depot.key(row.text("depot")), key -> new ArrayList<>())
                        .add(new DepotOutcome(
                                month(row),
                                row.text("depot"),
                                row.code("statut", FileStatus.class),
                                row.text("motif"),
                                files.getOrDefault(place(row), List.of()))));
        return new DepotOutcomes(byKey);
    }

    /** Those of some names, whatever their case, in the months of a window, the earliest month of each first. */
    List<DepotOutcome> named(List<String> names, Window window) {
        return names.stream()
                .flatMap(name -> byKey.getOrDefault(Depot.key(name), List.of()).stream())
                .filter(depot -> !depot.month().firstDay().isBefore(window.firstDay()))
                .toList();
    }

    private static String place(PublishedRow row) {
        return row.text("mois") + '/' + row.text("depot");
    }

    private static Period month(PublishedRow row) {
        return row.period("mois").orElseThrow(() -> new IllegalArgumentException("a depot has a month"));
    }

    private static FileOutcome file(PublishedRow row) {
        Extrait extrait = Arrays.stream(Extrait.values())
                .filter(each -> each.fileName().equals(row.text("fichier")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an extract"));
        return new FileOutcome(
                extrait,
                row.code("statut", FileStatus.class),
                row.text("motif"),
                row.number("lues").orElse(0),
                row.number("rejetees").orElse(0));
    }
}
