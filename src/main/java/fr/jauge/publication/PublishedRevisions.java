package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Find what was published: the periods of a folder of reports, and their revisions. */
public record PublishedRevisions(Path out) {

    /** The periods that have a revision, in order. */
    public List<Period> periods() throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        try (Stream<Path> entries = Files.list(out)) {
            entries.flatMap(entry -> Period.parse(String.valueOf(entry.getFileName())).stream())
                    .sorted()
                    .forEach(periods::add);
        }
        List<Period> published = new ArrayList<>();
        for (Period period : periods) {
            if (folders(period).last().isPresent()) {
                published.add(period);
            }
        }
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
     * @param number of the revision that stands
     * @param published when, an instant as ISO 8601 writes it
     * @param others the numbers of the other revisions, in order
     */
    public record Standing(Period period, int number, boolean provisional, String published, List<Integer> others) {}

    /** The revisions that stand, the latest period first. */
    public List<Standing> standing() throws IOException {
        List<Standing> standing = new ArrayList<>();
        for (Period period : periods()) {
            RevisionFolders folders = folders(period);
            int number = folders.standing().orElseThrow();
            RevisionManifest manifest = RevisionManifest.read(folders.manifest(number));
            List<Integer> others =
                    folders.numbers().stream().filter(each -> each != number).toList();
            standing.add(0, new Standing(period, number, manifest.provisional(), manifest.published(), others));
        }
        return standing;
    }
}
