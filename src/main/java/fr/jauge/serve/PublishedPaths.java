package fr.jauge.serve;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedFiles;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Find what a path asks for among the published revisions. A path is letters, digits, dots, underscores and hyphens in
 * segments that begin with a letter or digit, as all that Jauge publishes is named: what is hidden, temporary, private or
 * elsewhere cannot even be said. What it leads to has to be a plain file in its place, which a manifest of the revision
 * names: a link leads nowhere, and what somebody laid there was not published.
 */
final class PublishedPaths {
    private static final String SEGMENT = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9_-])?";
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9]{2})(?:/(r[1-9][0-9]{0,8}))?(?:/|((?:/" + SEGMENT + "){1,3}))?");
    private static final String INDEX = "/index.html";
    private static final String LATEST = "/LATEST";

    private final PublishedRevisions published;
    private final PublishedFiles files = new PublishedFiles();

    PublishedPaths(PublishedRevisions published) {
        this.published = published;
    }

    /** Say what a path leads to. */
    sealed interface Found {}

    /**
     * A file.
     *
     * @param forever whether it can never change: that of a numbered revision
     */
    record PublishedFile(Path path, boolean forever) implements Found {}

    /**
     * Another path, that of the revision that stands or of its first page.
     *
     * @param path below the one asked
     */
    record Elsewhere(String path) implements Found {}

    /**
     * Finds it.
     *
     * @param path what follows the folder of the reports, as it was sent, undecoded and without a slash before
     * @return empty when nothing is published there
     */
    Optional<Found> find(String path) throws IOException {
        Matcher form = FORM.matcher(path);
        Optional<Period> period = form.matches() ? Period.parse(form.group(1)) : Optional.empty();
        if (period.isEmpty()) {
            return Optional.empty();
        }
        RevisionFolders folders = published.folders(period.get());
        String revision = form.group(2);
        String rest = Optional.ofNullable(form.group(3)).orElse("");
        if (revision == null) {
            return standing(folders, rest);
        }
        int number = RevisionFolders.number(revision);
        if (rest.isEmpty()) {
            return folders.numbers().contains(number)
                    ? Optional.of(new Elsewhere(period.get() + "/" + revision + INDEX))
                    : Optional.empty();
        }
        return file(folders, number, rest).map(file -> new PublishedFile(file, true));
    }

    private Optional<Found> standing(RevisionFolders folders, String rest) throws IOException {
        OptionalInt standing = folders.standing();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (rest.equals(LATEST)) {
            return file(folders.out(), folders.period() + LATEST).map(file -> new PublishedFile(file, false));
        }
        String path = folders.period() + "/r" + standing.getAsInt();
        if (rest.isEmpty()) {
            return Optional.of(new Elsewhere(path + INDEX));
        }
        return file(folders, standing.getAsInt(), rest).map(file -> new Elsewhere(path + rest));
    }

    /** @param rest of the path, from the slash after the revision */
    private Optional<Path> file(RevisionFolders folders, int number, String rest) throws IOException {
        return files.contains(folders, number, rest.substring(1))
                ? file(folders.out(), folders.period() + "/r" + number + rest)
                : Optional.empty();
    }

    /** The file of a name below the folder, if it is one, by no link; the folder itself may be reached by one. */
    private static Optional<Path> file(Path out, String name) throws IOException {
        if (!Files.isDirectory(out)) {
            return Optional.empty();
        }
        Path root = out.toRealPath();
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return file.toRealPath().equals(file) ? Optional.of(file) : Optional.empty();
    }
}
