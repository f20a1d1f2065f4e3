package fr.jauge.publication.site;

import fr.jauge.extract.Depot;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.measure.DepotReading;
import fr.jauge.publication.MonthReport;
import fr.jauge.registry.Projet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Find the depots that are named after a projet, a legal entity of its ESSMS, or an ESSMS of it. */
final class Deliveries {
    private final Map<String, List<DepotReading>> byKey = new HashMap<>();
    private final DepotNames names;

    Deliveries(MonthReport report) {
        names = new DepotNames(report);
        report.depots()
                .forEach(depot -> byKey.computeIfAbsent(depot.key(), key -> new ArrayList<>(1))
                        .add(depot));
    }

    /** The depots of a projet, of all months read. */
    List<DepotReading> of(Projet projet, List<EssmsResult> essms) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Depot.key(projet.id()));
        projet.finessEj().ifPresent(ej -> keys.add(Depot.key(ej.value())));
        for (EssmsResult each : essms) {
            each.essms().finessEj().ifPresent(ej -> keys.add(Depot.key(ej.value())));
            keys.add(Depot.key(each.essms().finess().value()));
        }
        return keys.stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .toList();
    }

    /** The page of a depot, from the folder of the revision. */
    String page(DepotReading depot) {
        return names.page(depot);
    }
}
