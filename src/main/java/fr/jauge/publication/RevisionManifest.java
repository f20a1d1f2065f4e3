package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Hold what the manifest of a revision says.
 *
 * @param published when its run ended, an instant as ISO 8601 writes it
 * @param rules the rules of each campaign, the year as the name; their size is not kept
 * @param inputs {@code lus}: every file read
 * @param outputs {@code ecrits}: every file published but the manifest and the reports in PDF
 * @param sealed {@code rapports_pdf}: where the manifest of the reports in PDF lies; empty when none were made
 */
record RevisionManifest(
        String period,
        long revision,
        boolean provisional,
        int exitCode,
        String fingerprint,
        String reason,
        String author,
        String published,
        Optional<ManifestWriter.Superseded> superseded,
        List<FileDigest> rules,
        List<FileDigest> inputs,
        List<FileDigest> outputs,
        ManifestWriter.PrivatePart privatePart,
        String sealed) {

    /**
     * Reads a manifest.
     *
     * @throws IOException when it cannot be read, or does not say what identifies a revision
     */
    static RevisionManifest read(Path file) throws IOException {
        JsonObject json = JsonObject.read(file);
        RevisionManifest manifest = new RevisionManifest(
                json.text("periode"),
                json.number("revision", 0),
                json.isTrue("provisoire"),
                (int) json.number("code_sortie", -1),
                json.text("empreinte"),
                json.text("motif"),
                json.text("auteur"),
                json.text("fin"),
                json.object("remplace")
                        .map(other -> new ManifestWriter.Superseded(
                                (int) other.number("revision", 0), other.text("sha256_manifeste"))),
                json.objects("regles").stream()
                        .map(rules ->
                                new FileDigest(Long.toString(rules.number("campagne", 0)), 0, rules.text("sha256")))
                        .toList(),
                json.files("lus"),
                json.files("ecrits"),
                json.object("prive")
                        .map(part -> new ManifestWriter.PrivatePart(
                                (int) part.number("listes", -1), part.text("sha256_manifeste")))
                        .orElse(new ManifestWriter.PrivatePart(-1, "")),
                json.text("rapports_pdf"));
        if (manifest.fingerprint.isEmpty() || (manifest.exitCode != 0 && manifest.exitCode != 3)) {
            throw new IOException("« " + file + " » n’est pas un manifeste de révision complet : restaurer ce dossier"
                    + " d’une sauvegarde, ou l’ôter de là s’il n’a pas été publié.");
        }
        return manifest;
    }

    /** Whether it is that of a revision. */
    boolean isOf(Period wanted, int number) {
        return period.equals(wanted.toString()) && revision == number;
    }
}
