package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Find what was published: the periods of a folder of reports, and their revisions. */
public record PublishedRevisions(Path out) {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedRevisions.class);

    /** The periods that have a revision, in order. */
    public List<Period> periods() throws IOException {
        List<Period> published = new ArrayList<>();
        for (Path entry : Entries.of(out)) {
            Optional<Period> period = Period.parse(String.valueOf(entry.getFileName()));
            if (period.isPresent() && folders(period.get()).last().isPresent()) {
                published.add(period.get());
            }
        }
        published.sort(null);
        return published;
    }

    /** The folders of a period. */
    public RevisionFolders folders(Period period) {
        return new RevisionFolders(out, period);
    }

    /** What a revision is and counted. */
    public RevisionSummary summary(Period period, int number) throws IOException {
        RevisionFolders folders = folders(period);
        return RevisionSummary.of(folders, number, number == folders.standing().orElse(0));
    }

    /**
     * Hold what a list of the periods says of one.
     *
     * @param number of the revision that stands; 0 when even that cannot be read
     * @param published when; empty when its manifest cannot be read
     * @param others the numbers of the other revisions, in order
     */
    public record Standing(
            Period period, int number, boolean provisional, Optional<Instant> published, List<Integer> others) {
        private static Standing unreadable(Period period, int number, List<Integer> others) {
            return new Standing(period, number, false, Optional.empty(), others);
        }
    }

    /**
     * The revisions that stand, the latest period first. One that cannot be read is told, and hides no other.
     *
     * @throws IOException when the folder of the reports cannot be read
     */
    public List<Standing> standing() throws IOException {
        List<Standing> standing = new ArrayList<>();
        for (Period period : periods()) {
            standing(period).ifPresent(each -> standing.add(0, each));
        }
        return standing;
    }

    /** Empty when its revisions were taken away meanwhile. */
    private Optional<Standing> standing(Period period) {
        RevisionFolders folders = folders(period);
        int number = 0;
        List<Integer> others = List.of();
        try {
            OptionalInt known = folders.standing();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            number = known.getAsInt();
            others = others(folders, number);
            RevisionManifest manifest = RevisionManifest.read(folders.manifest(number));
            if (!manifest.isOf(period, number)) {
                throw new IOException("the manifest is that of another revision");
            }
            Instant published = Instant.parse(manifest.published());
            return Optional.of(new Standing(period, number, manifest.provisional(), Optional.of(published), others));
        } catch (IOException | DateTimeParseException e) {
            LOG.debug("{} r{} cannot be read", period, number, e);
            return Optional.of(Standing.unreadable(period, number, others));
        }
    }

    private static List<Integer> others(RevisionFolders folders, int number) throws IOException {
        return folders.numbers().stream().filter(each -> each < number).toList();
    }
}
