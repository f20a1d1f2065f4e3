package fr.jauge.measure;

import fr.jauge.extract.ArchiveLimits;
import fr.jauge.extract.DamagedArchiveException;
import fr.jauge.extract.Depot;
import fr.jauge.extract.ExtractReader;
import fr.jauge.extract.InputDigests;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measure the depots of a period one after another; not safe for use by several threads.
 *
 * <p>Files are read in this order: {@code dossiers.csv} and {@code effectifs.csv} of the period, which say who is
 * received; where one of them is at its first measure, {@code dossiers.csv} of the two months before; then every other
 * file, the oldest month first.
 */
public final class DepotMeasurer {
    private static final int EARLIER_MONTHS = 2;

    private final ArchiveLimits limits;
    private final InputDigests digests;
    private final RejectionThreshold threshold;
    private final EarlierDepots earlier;
    private final Progress progress;
    private final DepotState state;
    private final LocalEssms essms;
    private final ExtractReader reader = new ExtractReader();

    public DepotMeasurer(
            Roster roster,
            ArchiveLimits limits,
            InputDigests digests,
            RejectionThreshold threshold,
            EarlierDepots earlier,
            Progress progress) {
        this.limits = limits;
        this.digests = digests;
        this.threshold = threshold;
        this.earlier = earlier;
        this.progress = progress;
        this.essms = new LocalEssms(roster);
        this.state = new DepotState(essms, roster.lastDay());
    }

    /**
     * Measures one depot of the period. The dossiers to act on can be visited until the next is measured.
     *
     * @throws IOException when its bytes cannot be had, or change while they are read
     */
    public DepotMeasure measure(Depot depot) throws IOException {
        Set<Period> damaged = new HashSet<>();
        while (true) {
            Optional<DepotMeasure> measure = attempt(depot, damaged);
            if (measure.isPresent()) {
                return measure.get();
            }
        }
    }

    /** Measures the depot; empty when an archive turned out to be damaged on the way: it is left out the next time. */
    private Optional<DepotMeasure> attempt(Depot depot, Set<Period> damaged) throws IOException {
        state.clear();
        List<DepotMonth> months = new ArrayList<>();
        DepotMonth current = open(depot, 0, damaged, state);
        months.add(current);
        try {
            if (current.isUsable()) {
                current.readReceived();
                if (essms.states().stream().anyMatch(one -> one.firstMeasure && one.received)) {
                    openEarlier(depot, damaged, state, months);
                }
                for (DepotMonth month : months.subList(1, months.size())) {
                    month.readDossiers();
                }
                state.book().settle(current.hasDossiers());
                for (int i = months.size() - 1; i >= 0; i--) {
                    months.get(i).readOthers(current);
                }
                for (DepotMonth month : months) {
                    month.finish();
                }
            }
        } catch (DamagedMonthException e) {
            if (!damaged.add(e.month())) {
                throw new IllegalStateException("a damaged archive was read again", e);
            }
            return Optional.empty();
        } finally {
            for (DepotMonth month : months) {
                month.close();
            }
        }
        return Optional.of(new Tallying(state, months).measure());
    }

    private void openEarlier(Depot depot, Set<Period> damaged, DepotState state, List<DepotMonth> months)
            throws IOException {
        for (int age = 1; age <= EARLIER_MONTHS; age++) {
            Optional<Depot> found = earlier.find(depot.month().minusMonths(age), depot.key());
            if (found.isPresent()) {
                months.add(open(found.get(), age, damaged, state));
            }
        }
    }

    private DepotMonth open(Depot depot, int age, Set<Period> damaged, DepotState state) throws IOException {
        Optional<DepotRefusal> refusal = depot.refusal();
        if (refusal.isEmpty() && damaged.contains(depot.month())) {
            refusal = Optional.of(DepotRefusal.ARCHIVE_ILLISIBLE);
        }
        if (refusal.isPresent()) {
            return DepotMonth.refused(depot, age, refusal.get());
        }
        try {
            return DepotMonth.of(
                    depot, age, depot.open(limits, digests), new FileReading(state, reader, threshold, progress));
        } catch (DamagedArchiveException e) {
            return DepotMonth.refused(depot, age, DepotRefusal.ARCHIVE_ILLISIBLE);
        }
    }
}
