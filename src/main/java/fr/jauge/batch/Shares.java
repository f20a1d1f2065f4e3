package fr.jauge.batch;

import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.store.DepotPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Share the depots of a period out, one share a worker: the heaviest first, each to the share that has the least. */
final class Shares {
    /** Bytes of extracts for one of an archive, about. */
    private static final int UNPACKING = 8;

    private Shares() {}

    static List<DepotPlan> of(MonthInputs inputs, int workers) {
        List<Depot> depots = inputs.month().depots();
        List<DepotPlan> weighed = new ArrayList<>();
        for (Depot depot : depots) {
            weighed.add(new DepotPlan(depot.key(), depot.name(), 0, weight(depot, inputs.digests())));
        }
        weighed.sort(Comparator.comparingLong(DepotPlan::weight).reversed().thenComparing(DepotPlan::key));
        PriorityQueue<Share> shares =
                new PriorityQueue<>(Comparator.comparingLong(Share::weight).thenComparing(Share::number));
        for (int i = 0; i < Math.min(workers, depots.size()); i++) {
            shares.add(new Share(i, 0));
        }
        List<DepotPlan> plan = new ArrayList<>();
        for (DepotPlan depot : weighed) {
            Share lightest = shares.remove();
            plan.add(new DepotPlan(depot.key(), depot.name(), lightest.number(), depot.weight()));
            shares.add(new Share(lightest.number(), lightest.weight() + depot.weight()));
        }
        return plan;
    }

    private static long weight(Depot depot, InputDigests digests) {
        long bytes = digests.under(depot.paths().get(0)).stream()
                .mapToLong(digest -> digest.stamp().size())
                .sum();
        return depot.isArchive() ? UNPACKING * bytes : bytes;
    }

    private record Share(int number, long weight) {}
}
