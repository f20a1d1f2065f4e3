package fr.jauge.extract;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name one delivery of a month, a folder or a zip.
 *
 * @param month the month it describes
 * @param name as it is spelt; of several spellings, the first by code point
 * @param paths where it lies: one place, more when it is double
 */
public record Depot(Period month, String name, List<Path> paths) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The name that is the same for all spellings: case does not make another depot. */
    public String key() {
        return key(name);
    }

    /** Folds the case of a depot's name, or of an identifier held against one. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Why it is refused, as far as its name tells. */
    public Optional<DepotRefusal> refusal() {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(DepotRefusal.NOM_INVALIDE);
        }
        return paths.size() > 1 ? Optional.of(DepotRefusal.DEPOT_EN_DOUBLE) : Optional.empty();
    }

    /**
     * Opens its files.
     *
     * @throws DamagedArchiveException when it is an archive that cannot be read
     * @throws ChangedInputException when a file is another than when it was digested
     */
    public DepotFiles open(ArchiveLimits limits, InputDigests digests) throws IOException {
        Path path = paths.get(0);
        return Files.isDirectory(path) ? new FolderFiles(path, digests) : new ZipFiles(path, limits, digests);
    }

    /** The files to read: its extracts, or its archive; none when its name is refused. */
    public List<Path> files() throws IOException {
        if (refusal().isPresent()) {
            return List.of();
        }
        Path path = paths.get(0);
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        return FolderFiles.extracts(path);
    }

    /** Whether it is an archive, whose bytes are worth several on disk. */
    public boolean isArchive() {
        return !Files.isDirectory(paths.get(0));
    }
}
