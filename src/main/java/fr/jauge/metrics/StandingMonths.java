package fr.jauge.metrics;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.StandingRevision;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Know the revisions that stand, from the last month published backwards, and read them.
 *
 * @param months how many, the last included
 */
record StandingMonths(PublishedRevisions published, int months) {
    private static final Logger LOG = LoggerFactory.getLogger(StandingMonths.class);

    /**
     * Identify a revision that stands without reading it: its number, and which file its manifest is. A revision is never
     * changed, but one that was taken away is published again.
     */
    record Stamp(Period period, int revision, String manifest) {}

    /** Hold a month, and its figures when what is there is what was published. */
    record Month(Stamp stamp, Optional<MonthFigures> figures) {}

    /** The revisions that stand now, the last month first. */
    List<Stamp> stamps() throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        TreeMap<Period, RevisionFolders> folders = new TreeMap<>();
        for (Period period : published.periods()) {
            folders.put(period, published.folders(period));
        }
        if (folders.isEmpty()) {
            return stamps;
        }
        Period first = folders.lastKey().minusMonths(months - 1);
        for (RevisionFolders month :
                folders.tailMap(first, true).descendingMap().values()) {
            OptionalInt number = month.standing();
            if (number.isPresent()) {
                Path manifest = month.manifest(number.getAsInt());
                String file = Files.exists(manifest)
                        ? Files.getLastModifiedTime(manifest) + "/" + Files.size(manifest)
                        : "absent";
                stamps.add(new Stamp(month.period(), number.getAsInt(), file));
            }
        }
        return stamps;
    }

    /** Reads the revisions; one that is not what was published has no figures. */
    List<Month> read(List<Stamp> stamps) {
        return stamps.parallelStream()
                .map(stamp -> new Month(stamp, figures(stamp)))
                .toList();
    }

    private Optional<MonthFigures> figures(Stamp stamp) {
        try {
            Optional<StandingRevision> revision = StandingRevision.of(published.folders(stamp.period));
            return revision.isPresent() ? Optional.of(MonthReader.read(revision.get())) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} r{} is left out", stamp.period, stamp.revision, e);
            return Optional.empty();
        }
    }
}
