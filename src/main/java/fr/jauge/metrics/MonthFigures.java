package fr.jauge.metrics;

import fr.jauge.lexicon.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold what the standing revision of a month publishes, as far as metrics say it.
 *
 * @param depots those of the month itself; the ones of earlier months that it read too are in the figures of those months
 */
record MonthFigures(
        Period period,
        int revision,
        boolean isProvisional,
        Instant published,
        List<Projet> projets,
        List<Essms> essms,
        List<Depot> depots) {

    Map<String, Essms> byFiness() {
        Map<String, Essms> found = new HashMap<>();
        essms.forEach(each -> found.put(each.finess(), each));
        return found;
    }

    Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        projets.forEach(each -> regions.put(each.id(), each.region()));
        return regions;
    }
}
