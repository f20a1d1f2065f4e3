package fr.jauge.publication;

import fr.jauge.publication.Finding.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Check that the revisions of a period are those that were published: each names the one before and the SHA-256 of its
 * manifest, back to r1, and {@code LATEST} names the last.
 */
record ChainCheck(RevisionFolders folders) {

    List<Finding> check() throws IOException {
        List<Finding> findings = new ArrayList<>();
        int last = folders.last().orElse(0);
        findings.add(latest(last));
        for (int number = last; number > 0; number--) {
            findings.add(link(number));
        }
        return findings;
    }

    private Finding latest(int last) throws IOException {
        String named = folders.latest().orElse("");
        if (named.equals(RevisionFolders.name(last))) {
            return Finding.intact(Part.CHAINE, "LATEST");
        }
        return Finding.different(
                Part.CHAINE,
                "LATEST",
                (named.isEmpty() ? "manquant ou vide" : "nomme « " + named + " »")
                        + ", alors que la dernière révision est " + RevisionFolders.name(last));
    }

    private Finding link(int number) {
        String name = RevisionFolders.name(number);
        try {
            Optional<ManifestWriter.Superseded> superseded =
                    RevisionManifest.read(folders.manifest(number)).superseded();
            return number == 1 ? first(superseded.isPresent()) : next(number, superseded);
        } catch (IOException e) {
            return Finding.different(Part.CHAINE, name, "son manifeste manque ou n’est pas lisible");
        }
    }

    private static Finding first(boolean supersedes) {
        String name = RevisionFolders.name(1);
        return supersedes
                ? Finding.different(Part.CHAINE, name, "la première révision dit en remplacer une autre")
                : Finding.intact(Part.CHAINE, name);
    }

    private Finding next(int number, Optional<ManifestWriter.Superseded> superseded) {
        String name = RevisionFolders.name(number);
        String before = RevisionFolders.name(number - 1);
        if (superseded.isEmpty() || superseded.get().number() != number - 1) {
            return Finding.different(Part.CHAINE, name, "son manifeste ne dit pas remplacer " + before);
        }
        try {
            String found =
                    FileContent.digest(before, folders.manifest(number - 1)).sha256();
            return found.equals(superseded.get().manifestSha256())
                    ? Finding.intact(Part.CHAINE, name)
                    : Finding.different(
                            Part.CHAINE,
                            name,
                            "le manifeste de " + before + " n’est pas celui que " + name + " a remplacé");
        } catch (IOException e) {
            return Finding.different(Part.CHAINE, name, "le manifeste de " + before + ", qu’elle remplace, manque");
        }
    }
}
