package fr.jauge.metrics;

import fr.jauge.extract.FileStamp;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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

    /** What is read of a revision, after its manifest. */
    private static final List<String> READ = List.of(
            "manifest.json",
            "projets.csv",
            "justificatifs.csv",
            "essms.csv",
            "indicateurs.csv",
            "depots.csv",
            "fichiers.csv",
            "rejets.csv");

    /**
     * Identify a revision that stands without reading it: its number, and what its files look like. A revision is never
     * changed by Jauge, but it may be by others, restored, or taken away and published again.
     */
    record Stamp(Period period, int revision, List<FileStamp> files) {}

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
                Path folder = month.revision(number.getAsInt());
                stamps.add(new Stamp(month.period(), number.getAsInt(), files(folder)));
            }
        }
        return stamps;
    }

    private static List<FileStamp> files(Path folder) throws IOException {
        List<FileStamp> files = new ArrayList<>();
        for (String name : READ) {
            try {
                files.add(FileStamp.of(folder.resolve(name)));
            } catch (NoSuchFileException e) {
                LOG.debug("{} is not there", e.getFile());
            }
        }
        return files;
    }

    /** Reads the revisions; one that is not what was published has no figures. */
    List<Month> read(List<Stamp> stamps) {
        return stamps.parallelStream()
                .map(stamp -> new Month(stamp, figures(stamp)))
                .toList();
    }

    private Optional<MonthFigures> figures(Stamp stamp) {
        try {
            // the very revision of the stamp: another may stand by now
            return Optional.of(MonthReader.read(StandingRevision.of(published.folders(stamp.period), stamp.revision)));
        } catch (IOException e) {
            LOG.debug("{} r{} is left out", stamp.period, stamp.revision, e);
            return Optional.empty();
        }
    }
}
