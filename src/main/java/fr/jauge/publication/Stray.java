package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hold something that lies among the published revisions and is none: it is neither counted, listed nor served. What is
 * hidden is not looked at, since that is how Jauge names what it works on.
 */
public record Stray(Path path, Kind kind) {
    private static final String LATEST = "LATEST";

    /** Name what it is. */
    public enum Kind {
        /** A symbolic link, wherever it leads. */
        LIEN,
        /** A folder that is no month, beside the months. */
        HORS_MOIS,
        /** Where a revision would lie, without a manifest. */
        SANS_MANIFESTE,
        /** Where a revision would lie, with the manifest of another. */
        COPIE,
        /** Something else in the folder of a month. */
        AUTRE
    }

    /**
     * Finds all of it, in the order of its names.
     *
     * @throws IOException when a folder cannot be read
     */
    public static List<Stray> of(PublishedRevisions published) throws IOException {
        List<Stray> strays = new ArrayList<>();
        for (Path entry : Entries.of(published.out())) {
            Optional<Period> period = Period.parse(name(entry));
            if (isHidden(entry)) {
                continue;
            }
            if (Files.isSymbolicLink(entry)) {
                strays.add(new Stray(entry, Kind.LIEN));
            } else if (period.isPresent()) {
                addMonth(strays, published.folders(period.get()));
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                strays.add(new Stray(entry, Kind.HORS_MOIS));
            }
        }
        return strays;
    }

    private static void addMonth(List<Stray> strays, RevisionFolders folders) throws IOException {
        if (!RevisionFolders.isPlainFolder(folders.month())) {
            strays.add(new Stray(folders.month(), Kind.AUTRE));
            return;
        }
        List<Integer> published = folders.numbers();
        for (Path entry : Entries.of(folders.month())) {
            int number = RevisionFolders.number(name(entry));
            boolean isOurs = isHidden(entry) || name(entry).equals(LATEST) || published.contains(number);
            if (!isOurs) {
                strays.add(new Stray(entry, kind(folders, entry, number)));
            }
        }
    }

    private static Kind kind(RevisionFolders folders, Path entry, int number) {
        if (Files.isSymbolicLink(entry)) {
            return Kind.LIEN;
        }
        if (number == 0 || !RevisionFolders.isPlainFolder(entry)) {
            return Kind.AUTRE;
        }
        return Files.exists(folders.manifest(number)) ? Kind.COPIE : Kind.SANS_MANIFESTE;
    }

    private static boolean isHidden(Path entry) {
        return name(entry).startsWith(".");
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
