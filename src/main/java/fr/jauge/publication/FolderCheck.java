package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compare files with what was written down of them.
 *
 * @param purgeable which files a purge may have taken away
 */
record FolderCheck(Finding.Part part, Path folder, Predicate<String> purgeable) {
    /** What stands in the folder of a revision beside the files that a manifest lists. */
    static final Set<String> OURS = Set.of(ManifestWriter.FILE, PurgeMarker.FILE, PdfManifest.PATH);

    /** Checks a whole folder: what is listed is there as it was, and nothing else is. */
    List<Finding> check(List<FileDigest> listed) throws IOException {
        List<Finding> findings = new ArrayList<>();
        PurgeMarker purge = marker(findings);
        findings.addAll(listed.parallelStream()
                .map(file -> check(file, () -> missing(file.name(), purge)))
                .toList());
        Set<String> names = listed.stream().map(FileDigest::name).collect(Collectors.toSet());
        for (String name : there()) {
            if (!names.contains(name) && !OURS.contains(name)) {
                findings.add(Finding.different(part, name, "ajouté : le manifeste ne le connaît pas"));
            }
        }
        return findings;
    }

    /** Checks a single file. */
    Finding check(FileDigest expected, java.util.function.Supplier<Finding> whenMissing) {
        try {
            Path file = folder.resolve(expected.name()).normalize();
            if (!file.startsWith(folder.normalize())) {
                return Finding.different(part, expected.name(), "ce nom mène hors du dossier");
            }
            FileDigest found = FileContent.digest(expected.name(), file);
            if (found.equals(expected)) {
                return Finding.intact(part, expected.name());
            }
            return Finding.different(part, expected.name(), difference(expected, found));
        } catch (NoSuchFileException e) {
            return whenMissing.get();
        } catch (InvalidPathException e) {
            return Finding.different(part, expected.name(), "ce nom n’est pas celui d’un fichier");
        } catch (IOException e) {
            return Finding.different(part, expected.name(), "illisible (" + e.getMessage() + ")");
        }
    }

    private Finding missing(String name, PurgeMarker purge) {
        return purge.removed(name) && purgeable.test(name)
                ? new Finding(part, Finding.Outcome.PURGE, name, "le " + purge.day())
                : Finding.different(part, name, "manquant");
    }

    private PurgeMarker marker(List<Finding> findings) {
        try {
            return PurgeMarker.of(folder);
        } catch (IOException e) {
            findings.add(Finding.different(part, PurgeMarker.FILE, "illisible"));
            return new PurgeMarker("", List.of());
        }
    }

    private List<String> there() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> !Files.isDirectory(entry))
                    .map(entry -> folder.relativize(entry).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String difference(FileDigest expected, FileDigest found) {
        return expected.octets() != found.octets()
                ? expected.octets() + " octets attendus, " + found.octets() + " trouvés"
                : "même taille, autre contenu (SHA-256 " + start(expected) + " attendu, " + start(found) + " trouvé)";
    }

    private static String start(FileDigest file) {
        return file.sha256().substring(0, Math.min(12, file.sha256().length())) + "…";
    }
}
