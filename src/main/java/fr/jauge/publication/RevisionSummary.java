package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Say what a published revision is, from its manifest, and what it counted, from its files.
 *
 * @param standing whether it is the one that counts
 * @param published when, an instant as ISO 8601 writes it
 * @param depots empty when the file was purged
 * @param essms how many of each status; empty when the file was purged
 * @param purged whether something was taken away from it
 */
public record RevisionSummary(
        Period period,
        int number,
        boolean standing,
        boolean provisional,
        String published,
        String author,
        String reason,
        String fingerprint,
        Optional<DepotCounts> depots,
        Map<String, Long> essms,
        boolean purged) {

    /**
     * Hold the sums of {@code depots.csv}, all months read.
     *
     * @param depots refused ones included
     * @param files extracts present
     */
    public record DepotCounts(long depots, long files, long rows) {}

    static RevisionSummary of(RevisionFolders folders, int number, boolean standing) throws IOException {
        RevisionManifest manifest = RevisionManifest.read(folders.manifest(number));
        Path revision = folders.revision(number);
        return new RevisionSummary(
                folders.period(),
                number,
                standing,
                manifest.provisional(),
                manifest.published(),
                manifest.author(),
                manifest.reason(),
                manifest.fingerprint(),
                depots(revision.resolve("depots.csv")),
                MonthTotals.statuses(revision),
                Files.exists(revision.resolve(PurgeMarker.FILE)));
    }

    private static Optional<DepotCounts> depots(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        AtomicLong depots = new AtomicLong();
        AtomicLong files = new AtomicLong();
        AtomicLong rows = new AtomicLong();
        PublishedCsv.forEach(file, row -> {
            depots.incrementAndGet();
            files.addAndGet(Long.parseLong(row.get("fichiers")));
            rows.addAndGet(Long.parseLong(row.get("lignes_lues")));
        });
        return Optional.of(new DepotCounts(depots.get(), files.get(), rows.get()));
    }
}
