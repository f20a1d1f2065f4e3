package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.Finding.Outcome;
import fr.jauge.publication.Finding.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Verify a published revision: its files, its private lists, what it was made from as far as it is still there, and its
 * place among the revisions of the period.
 *
 * @param depots where the extracts may still be
 * @param referentiel where the registry may still be
 */
public record RevisionCheck(RevisionFolders folders, int number, Path depots, Path referentiel) {
    private static final String DEPOTS = "depots/";
    private static final String REFERENTIEL = "referentiel/";

    /** Finds how everything is, by part. */
    public List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        RevisionManifest manifest;
        try {
            manifest = RevisionManifest.read(folders.manifest(number));
        } catch (IOException e) {
            findings.add(Finding.different(Part.PUBLIE, ManifestWriter.FILE, "manquant ou illisible"));
            return findings;
        }
        findings.add(identity(manifest));
        boolean purgeable = Purge.mayGo(folders, number);
        List<FileDigest> published = new ArrayList<>(manifest.outputs());
        published.addAll(reports(manifest, findings));
        findings.addAll(new FolderCheck(
                        Part.PUBLIE,
                        folders.revision(number),
                        name -> purgeable && Purge.isDetail(folders.period(), name))
                .check(published));
        findings.addAll(lists(manifest.privatePart()));
        findings.addAll(manifest.inputs().parallelStream().map(this::input).toList());
        findings.addAll(new ChainCheck(folders).check());
        return findings;
    }

    private Finding identity(RevisionManifest manifest) {
        return manifest.isOf(folders.period(), number)
                ? Finding.intact(Part.PUBLIE, ManifestWriter.FILE)
                : Finding.different(
                        Part.PUBLIE,
                        ManifestWriter.FILE,
                        "c’est celui de " + manifest.period() + ", révision r" + manifest.revision());
    }

    /** The reports in PDF, by their path: they have a manifest of their own, which names that of the revision. */
    private List<FileDigest> reports(RevisionManifest manifest, List<Finding> findings) throws IOException {
        if (manifest.sealed().isEmpty()) {
            return List.of();
        }
        try {
            PdfManifest own = PdfManifest.read(folders.revision(number).resolve(PdfManifest.FOLDER));
            String named = FileContent.digest(ManifestWriter.FILE, folders.manifest(number))
                    .sha256();
            findings.add(
                    own.manifestSha256().equals(named)
                            ? Finding.intact(Part.PUBLIE, PdfManifest.PATH)
                            : Finding.different(
                                    Part.PUBLIE, PdfManifest.PATH, "ces rapports sont ceux d’un autre manifeste"));
            return own.reports().stream()
                    .map(file -> new FileDigest(PdfManifest.FOLDER + "/" + file.name(), file.octets(), file.sha256()))
                    .toList();
        } catch (IOException e) {
            findings.add(Finding.different(Part.PUBLIE, PdfManifest.PATH, "manquant ou illisible"));
            return List.of();
        }
    }

    private List<Finding> lists(ManifestWriter.PrivatePart expected) throws IOException {
        Path root = RevisionFolders.privateOut(folders.out());
        if (!Files.isReadable(root)) {
            return List.of(
                    new Finding(Part.PRIVE, Outcome.ABSENT, root.toString(), "absent d’ici ou fermé, non vérifié"));
        }
        Path folder = folders.privateRevision(number);
        Path manifest = folder.resolve(ManifestWriter.FILE);
        if (!Files.exists(manifest)) {
            return List.of(Finding.different(Part.PRIVE, ManifestWriter.FILE, "manquant dans " + folder));
        }
        List<Finding> findings = new ArrayList<>();
        boolean same =
                FileContent.digest(ManifestWriter.FILE, manifest).sha256().equals(expected.manifestSha256());
        findings.add(
                same
                        ? Finding.intact(Part.PRIVE, ManifestWriter.FILE)
                        : Finding.different(
                                Part.PRIVE, ManifestWriter.FILE, "ce n’est pas celui que la révision a publié"));
        try {
            List<FileDigest> lists = JsonObject.read(manifest).files("ecrits").stream()
                    .map(list -> new FileDigest(Publisher.LISTS + "/" + list.name(), list.octets(), list.sha256()))
                    .toList();
            findings.addAll(new FolderCheck(Part.PRIVE, folder, name -> true).check(lists));
        } catch (IOException e) {
            findings.add(Finding.different(Part.PRIVE, ManifestWriter.FILE, "illisible"));
        }
        return findings;
    }

    private Finding input(FileDigest file) {
        String name = file.name();
        if (name.startsWith(DEPOTS)) {
            return input(depots, DEPOTS, file);
        }
        if (name.startsWith(REFERENTIEL)) {
            return input(referentiel, REFERENTIEL, file);
        }
        return Finding.different(Part.ENTREE, name, "ni un extrait ni un fichier du référentiel");
    }

    private static Finding input(Path folder, String prefix, FileDigest file) {
        FileDigest inFolder = new FileDigest(file.name().substring(prefix.length()), file.octets(), file.sha256());
        Finding found = new FolderCheck(Part.ENTREE, folder, name -> false)
                .check(
                        inFolder,
                        () -> new Finding(Part.ENTREE, Outcome.ABSENT, inFolder.name(), "n’est plus dans " + folder));
        return new Finding(found.part(), found.outcome(), file.name(), found.detail());
    }
}
