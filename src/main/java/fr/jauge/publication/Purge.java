package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Take away what is not worth keeping of past periods: the private lists of all their revisions, and the detail of those
 * that are superseded. What tells a decision stays: manifests, projets, amounts, evidence, rules, differences, and all
 * that the standing revision publishes.
 */
public final class Purge {
    /** The documents that go with a superseded revision. */
    static final Set<String> DETAIL = Set.of(
            "indicateurs.csv",
            "essms.csv",
            "depots.csv",
            "fichiers.csv",
            "rejets.csv",
            "anomalies.csv",
            CalculsCsv.FILE);

    /** The documents that stay, beside the rules. */
    static final Set<String> KEPT = Set.of("projets.csv", "montants.csv", JustificatifsCsv.FILE, EcartsCsv.FILE);

    private static final String INDEX = "index.html";
    private static final String DEPOTS = "depots.html";
    private static final List<String> PAGES = List.of("projets/", "depots/");

    private Purge() {}

    /** Name the two kinds of files that go. */
    public enum Kind {
        LISTES,
        DETAIL
    }

    /**
     * Hold what goes of one folder.
     *
     * @param files by their path in the folder, without digests
     */
    public record Step(Period period, int revision, Kind kind, Path folder, List<FileDigest> files) {

        public long octets() {
            return files.stream().mapToLong(FileDigest::octets).sum();
        }
    }

    /** The documents that go with a superseded revision of a period. */
    static Set<String> detail(Period period) {
        Set<String> names = new HashSet<>(DETAIL);
        names.add("jauge-" + period + ".xlsx");
        names.add(INDEX);
        names.add(DEPOTS);
        return names;
    }

    /** Finds what there is to take away of the periods before one. */
    public static List<Step> plan(PublishedRevisions published, Period before) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Period period : published.periods()) {
            if (period.compareTo(before) < 0) {
                RevisionFolders folders = published.folders(period);
                for (int number : folders.numbers()) {
                    addLists(steps, folders, number);
                    addDetail(steps, folders, number);
                }
            }
        }
        return steps;
    }

    /** Takes away; the marker comes first, so that nothing is ever gone without a word. */
    public static void apply(Step step, Instant now) throws IOException {
        PurgeMarker.of(step.folder).plus(now.toString(), step.files).write(step.folder);
        for (FileDigest file : step.files) {
            Files.deleteIfExists(step.folder.resolve(file.name()));
        }
        DiskSync.folder(step.folder);
    }

    /**
     * The private folders of the periods before one that belong to no published revision: a run cut short left them, and
     * needs them to resume.
     */
    public static List<Path> unfinished(PublishedRevisions published, Period before) throws IOException {
        Path root = RevisionFolders.privateOut(published.out());
        List<Path> left = new ArrayList<>();
        for (Path month : Entries.of(root)) {
            Period period = Period.parse(String.valueOf(month.getFileName())).orElse(before);
            if (period.compareTo(before) < 0) {
                List<Integer> numbers = published.folders(period).numbers();
                Entries.of(month).stream()
                        .filter(Files::isDirectory)
                        .filter(entry -> !numbers.contains(RevisionFolders.number(String.valueOf(entry.getFileName()))))
                        .forEach(left::add);
            }
        }
        return left;
    }

    /** Whether the detail of a revision may be gone: not that of the revision that stands, nor of the last. */
    static boolean mayGo(RevisionFolders folders, int number) throws IOException {
        return number != folders.standing().orElse(number)
                && number != folders.last().orElse(number);
    }

    /** Whether a document of a revision is of its detail; reports in PDF are not. */
    static boolean isDetail(Period period, String document) {
        return detail(period).contains(document) || PAGES.stream().anyMatch(document::startsWith);
    }

    private static void addLists(List<Step> steps, RevisionFolders folders, int number) throws IOException {
        Path revision = folders.privateRevision(number);
        List<FileDigest> files = new ArrayList<>();
        for (Path list : Entries.of(revision.resolve(Publisher.LISTS))) {
            files.add(new FileDigest(Publisher.LISTS + "/" + list.getFileName(), Files.size(list), ""));
        }
        add(steps, new Step(folders.period(), number, Kind.LISTES, revision, files));
    }

    private static void addDetail(List<Step> steps, RevisionFolders folders, int number) throws IOException {
        if (!mayGo(folders, number)) {
            return;
        }
        Path revision = folders.revision(number);
        List<Path> documents = new ArrayList<>(Entries.of(revision));
        for (String pages : PAGES) {
            documents.addAll(Entries.of(revision.resolve(pages)));
        }
        List<FileDigest> files = new ArrayList<>();
        for (Path document : documents) {
            String name = revision.relativize(document).toString().replace('\\', '/');
            if (isDetail(folders.period(), name) && Files.isRegularFile(document)) {
                files.add(new FileDigest(name, Files.size(document), ""));
            }
        }
        add(steps, new Step(folders.period(), number, Kind.DETAIL, revision, files));
    }

    private static void add(List<Step> steps, Step step) {
        if (!step.files.isEmpty()) {
            steps.add(step);
        }
    }
}
