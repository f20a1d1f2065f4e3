package fr.jauge.batch;

import fr.jauge.store.DepotPlan;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Give out the depots that are not measured yet, each once. Whoever measures a share gets its own first, the heaviest
 * before the others; then the lightest of those that others have not begun, so that all end together.
 */
final class DepotsLeft {
    private final Map<Integer, Deque<DepotPlan>> byShare = new TreeMap<>();

    DepotsLeft(List<DepotPlan> depots) {
        depots.stream()
                .sorted(Comparator.comparingLong(DepotPlan::weight).reversed().thenComparing(DepotPlan::key))
                .forEach(depot -> byShare.computeIfAbsent(depot.share(), share -> new ArrayDeque<>())
                        .add(depot));
    }

    /** The key of the depot to measure next; empty when all are given out. */
    synchronized Optional<String> take(int share) {
        Deque<DepotPlan> own = byShare.getOrDefault(share, new ArrayDeque<>());
        DepotPlan next = own.isEmpty() ? fullest().pollLast() : own.removeFirst();
        return Optional.ofNullable(next).map(DepotPlan::key);
    }

    private Deque<DepotPlan> fullest() {
        return byShare.values().stream()
                .filter(depots -> !depots.isEmpty())
                .max(Comparator.comparingLong(DepotsLeft::weight))
                .orElseGet(ArrayDeque::new);
    }

    private static long weight(Deque<DepotPlan> depots) {
        return depots.stream().mapToLong(DepotPlan::weight).sum();
    }
}
