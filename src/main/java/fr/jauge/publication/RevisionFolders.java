package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Know where the revisions of a period lie: {@code <out>/<YYYY-MM>/r<N>}, the private ones beside it under {@code
 * <out>-prive}, and {@code LATEST}, which names the last whole one.
 */
public record RevisionFolders(Path out, Period period) {
    private static final Pattern NAME = Pattern.compile("r([1-9][0-9]{0,8})");
    private static final String LATEST = "LATEST";
    private static final String WORK = ".en-cours-";

    /** @param out is made absolute, so that its private neighbour can be named */
    public RevisionFolders {
        out = out.toAbsolutePath().normalize();
    }

    /** The folder of the period. */
    public Path month() {
        return out.resolve(period.toString());
    }

    /** The folder of the period for what may not be shared. */
    public Path privateMonth() {
        return privateOut(out).resolve(period.toString());
    }

    /** The folder of a revision. */
    public Path revision(int number) {
        return month().resolve(name(number));
    }

    /** The private folder of a revision. */
    public Path privateRevision(int number) {
        return privateMonth().resolve(name(number));
    }

    /** The last published revision, or empty when there is none. */
    public OptionalInt last() throws IOException {
        return numbers().stream().mapToInt(Integer::intValue).max();
    }

    /**
     * The published revisions, in order: the folders of their name, reached by no link, that have a manifest which is not
     * that of another, and the one that {@code LATEST} names, whatever became of its manifest.
     */
    public List<Integer> numbers() throws IOException {
        if (!isPlainFolder(month())) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Path entry : Entries.of(month())) {
            int number = number(String.valueOf(entry.getFileName()));
            if (number > 0 && isPublished(number)) {
                numbers.add(number);
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private boolean isPublished(int number) {
        return isPlainFolder(revision(number)) && (hasManifest(number) || isNamed(number));
    }

    /** A manifest that cannot be read is damaged, and tells so where it is needed; that of another revision is a copy. */
    private boolean hasManifest(int number) {
        return Files.isRegularFile(manifest(number), LinkOption.NOFOLLOW_LINKS)
                && ManifestHead.read(manifest(number))
                        .map(head -> head.isOf(period, number))
                        .orElse(true);
    }

    private boolean isNamed(int number) {
        try {
            return latest().equals(Optional.of(name(number)));
        } catch (IOException e) {
            return false; // who asks for the revision that stands is told
        }
    }

    /** What lies where a revision would be published, and keeps it from being so; empty when nothing does. */
    public Optional<Path> inTheWayOf(int number) {
        if (Files.exists(month(), LinkOption.NOFOLLOW_LINKS) && !isPlainFolder(month())) {
            return Optional.of(month());
        }
        return Optional.of(revision(number)).filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS));
    }

    /** The revision that stands: the one that {@code LATEST} names, or the last when it names none that is there. */
    public OptionalInt standing() throws IOException {
        int named = latest().map(RevisionFolders::number).orElse(0);
        return numbers().contains(named) ? OptionalInt.of(named) : last();
    }

    /** The manifest of a revision. */
    public Path manifest(int number) {
        return revision(number).resolve(ManifestWriter.FILE);
    }

    /** Makes {@code LATEST} name a revision, at once. */
    public void nameLatest(int number) throws IOException {
        if (!latest().equals(Optional.of(name(number)))) {
            prepareLatest(number);
            replaceLatest();
        }
    }

    /** Writes beside {@code LATEST} what it will say: what is left to do is a change of name, which takes no room. */
    void prepareLatest(int number) throws IOException {
        latest(); // nothing is prepared to replace what is no file
        Files.writeString(nextLatest(), name(number) + "\n");
        DiskSync.file(nextLatest());
    }

    /** Puts what was prepared in the place of {@code LATEST}. */
    void replaceLatest() throws IOException {
        Files.move(
                nextLatest(),
                month().resolve(LATEST),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DiskSync.folder(month());
    }

    Path nextLatest() {
        return month().resolve("." + LATEST + ".tmp");
    }

    /** The revision that {@code LATEST} names. */
    public Optional<String> latest() throws IOException {
        Path latest = month().resolve(LATEST);
        return Files.exists(latest) ? Optional.of(Files.readString(latest).trim()) : Optional.empty();
    }

    /** The private folder in which a run that reads those inputs works. */
    public Path work(String fingerprint) {
        return privateMonth().resolve(WORK + fingerprint.substring(0, 16));
    }

    /** Whether a run of this period was cut short, or is under way. */
    public boolean isCutShort() throws IOException {
        if (!Files.isDirectory(privateMonth())) {
            return false;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(privateMonth(), WORK + "*")) {
            return left.iterator().hasNext();
        }
    }

    /** Takes away what runs of this period that were cut short left unfinished; nobody else may be at work on it. */
    public void clearWork() throws IOException {
        for (Path folder : List.of(month(), privateMonth())) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "{" + WORK + "*,.r*.tmp}")) {
                    for (Path path : left) {
                        DiskSync.deleteTree(path);
                    }
                }
            }
        }
    }

    /** Takes away what the run of a revision that stands left; a run of other inputs may still be resumed. */
    public void clearWork(String fingerprint) throws IOException {
        DiskSync.deleteTree(work(fingerprint));
    }

    static String name(int number) {
        return "r" + number;
    }

    /** Where what may not be shared lies, beside a folder of reports. */
    public static Path privateOut(Path out) {
        Path absolute = out.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + "-prive");
    }

    /** The revision whose folder that is, or empty when it is none, there or not. */
    public static Optional<RevisionFolders> of(Path revision) {
        Path folder = revision.toAbsolutePath().normalize();
        Path month = folder.getParent();
        Path out = month == null ? null : month.getParent();
        if (month == null || out == null || number(String.valueOf(folder.getFileName())) == 0) {
            return Optional.empty();
        }
        return Period.parse(String.valueOf(month.getFileName())).map(period -> new RevisionFolders(out, period));
    }

    /** The number of the revision whose folder has that name, or 0. */
    public static int number(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    static boolean isPlainFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
