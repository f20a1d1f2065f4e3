package fr.jauge.batch;

import fr.jauge.inventory.MonthInputs;
import fr.jauge.measure.Roster;
import fr.jauge.publication.GatheredLists;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.RevisionIdentity;
import fr.jauge.store.DepotPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Hold what the steps of one run share: what it reads, where it publishes, how far it is. */
public final class MonthRun {
    private final MonthInputs inputs;
    private final RevisionFolders folders;
    private final int revision;
    private final String reason;
    private final RunProgress progress;
    private final Roster roster;
    private final Instant started = Instant.now();
    private volatile boolean givenUp;
    private volatile DepotsLeft left = new DepotsLeft(List.of());
    private final AtomicReference<MonthReport> report = new AtomicReference<>();

    /**
     * Prepares a run.
     *
     * @param revision the number of the revision to publish
     * @param reason why another is superseded; empty for the first
     */
    public MonthRun(MonthInputs inputs, RevisionFolders folders, int revision, String reason, RunProgress progress) {
        this.inputs = inputs;
        this.folders = folders;
        this.revision = revision;
        this.reason = reason;
        this.progress = progress;
        this.roster = roster(inputs);
    }

    public MonthInputs inputs() {
        return inputs;
    }

    public RevisionFolders folders() {
        return folders;
    }

    /** The number of the revision to publish. */
    public int revision() {
        return revision;
    }

    public RunProgress progress() {
        return progress;
    }

    /** What the run came to, once it is assessed. */
    public MonthReport report() {
        MonthReport assessed = report.get();
        if (assessed == null) {
            throw new IllegalStateException("the run is not assessed yet");
        }
        return assessed;
    }

    /** The measure begins: these depots are left to measure. */
    void begin(List<DepotPlan> depots) {
        progress.begin(
                depots.size(), depots.stream().mapToLong(DepotPlan::weight).sum());
        left = new DepotsLeft(depots);
    }

    DepotsLeft depotsLeft() {
        return left;
    }

    /** A share failed: the others need not go on. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    Roster roster() {
        return roster;
    }

    void assessed(MonthReport result) {
        report.set(result);
    }

    /** The private lists under way: they belong to what the run reads, so that a resumed run finds them. */
    GatheredLists gatheredLists() {
        return new GatheredLists(folders.work(inputs.fingerprint()));
    }

    RevisionIdentity identity() {
        Map<Integer, RevisionIdentity.RulesVersion> rules = new TreeMap<>();
        inputs.catalog()
                .byYear()
                .forEach((year, each) -> rules.put(
                        year,
                        new RevisionIdentity.RulesVersion(
                                each.version(), each.file().sha256())));
        return new RevisionIdentity(
                revision,
                inputs.provisional(),
                inputs.fingerprint(),
                reason,
                System.getProperty("user.name", ""),
                started,
                SoftwareVersion.get(),
                rules,
                inputs.files(),
                passedOver());
    }

    /** What lay in the folders and was ignored, in French. */
    public List<String> passedOver() {
        List<String> passedOver = new ArrayList<>(inputs.passedOver());
        passedOver.addAll(PassedOver.of(report().depots()));
        return passedOver;
    }

    private static Roster roster(MonthInputs inputs) {
        List<Roster.Entry> entries = inputs.registry().essms().stream()
                .map(essms -> new Roster.Entry(
                        essms.finess(),
                        essms.participates(inputs.period()),
                        essms.participates(inputs.period()) ? essms.window(inputs.period()) : Optional.empty()))
                .toList();
        return new Roster(entries, inputs.period().lastDay().toEpochDay());
    }
}
