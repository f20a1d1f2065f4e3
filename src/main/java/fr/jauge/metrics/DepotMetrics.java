package fr.jauge.metrics;

import fr.jauge.lexicon.RowOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Say what became of the depots of the month: rows, rejections by code, refusals, what did not come again. */
final class DepotMetrics {
    /** What {@code rejets.csv}, which holds the first 1,000 of each file, does not name the code of. */
    private static final String BEYOND = "NON_DETAILLE";

    private final Samples samples;

    DepotMetrics(Samples samples) {
        this.samples = samples;
    }

    /** @param before the month before, when it is published and intact */
    void add(MonthFigures month, Optional<MonthFigures> before) {
        addCounts(month.depots());
        Map<String, Depot> earlier = new HashMap<>();
        before.ifPresent(figures ->
                figures.depots().stream().filter(Depot::isAccepted).forEach(depot -> earlier.put(depot.key(), depot)));
        month.depots().stream().filter(Depot::isAccepted).forEach(depot -> {
            addRows(depot);
            Depot then = earlier.get(depot.key());
            if (then != null && then.read() > 0) {
                samples.add(MetricName.DEPOT_REJETS_BEFORE, share(then), depot.label());
            }
        });
        month.depots().stream()
                .filter(depot -> !depot.isAccepted())
                .map(depot -> new Refused(depot.label(), depot.motif()))
                .distinct()
                .forEach(each -> samples.addInfo(MetricName.DEPOT_REFUSE, each.depot, each.motif));
        Set<String> came = month.depots().stream().map(Depot::key).collect(Collectors.toSet());
        earlier.forEach((key, depot) -> {
            if (!came.contains(key)) {
                samples.addInfo(MetricName.DEPOT_MANQUANT, depot.label());
            }
        });
    }

    private record Refused(String depot, String motif) {}

    private record State(String name, String status, String motif) {}

    private void addCounts(List<Depot> depots) {
        Map<State, Long> states = new HashMap<>();
        Map<State, Long> files = new HashMap<>();
        for (Depot depot : depots) {
            states.merge(new State("", depot.status().name(), depot.motif()), 1L, Long::sum);
            for (Depot.DepotFile file : depot.files()) {
                files.merge(new State(file.name(), file.status().name(), file.motif()), 1L, Long::sum);
            }
        }
        states.forEach((state, count) -> samples.add(MetricName.DEPOTS, count, state.status, state.motif));
        files.forEach((state, count) -> samples.add(MetricName.FICHIERS, count, state.name, state.status, state.motif));
    }

    private void addRows(Depot depot) {
        String name = depot.label();
        depot.rows().forEach((outcome, count) -> samples.add(MetricName.DEPOT_LIGNES, count, name, issue(outcome)));
        samples.add(MetricName.DEPOT_SIZE, depot.bytes(), name);
        if (depot.read() > 0) {
            samples.add(MetricName.DEPOT_REJETS_RATIO, share(depot), name);
        }
        Map<String, Long> codes = new TreeMap<>(depot.rejections());
        long beyond = depot.rejected()
                - codes.values().stream().mapToLong(Long::longValue).sum();
        if (beyond > 0) {
            codes.put(BEYOND, beyond);
        }
        codes.forEach((code, count) -> samples.add(MetricName.DEPOT_REJETS, count, name, code));
    }

    static String issue(RowOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static double share(Depot depot) {
        return (double) depot.rejected() / depot.read();
    }
}
