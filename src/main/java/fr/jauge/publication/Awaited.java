package fr.jauge.publication;

import fr.jauge.lexicon.Motif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Say what is still to be delivered of a period, as far as its standing revision knows.
 *
 * @param essms the FINESS of the ESSMS that no accepted depot brought, in order
 * @param refusals whether a file or depot was refused, which its sender is expected to deliver again
 */
public record Awaited(Set<String> essms, boolean refusals) {
    private static final Set<String> MISSING = Set.of(Motif.DEPOT_ABSENT.name(), Motif.DEPOT_REFUSE.name());
    private static final int REFUSALS = 3;

    /**
     * Reads it; nothing is awaited of a period without a revision, of which nothing is known.
     *
     * @throws IOException when the revision cannot be read
     */
    public static Awaited of(RevisionFolders folders) throws IOException {
        OptionalInt standing = folders.standing();
        Set<String> essms = new TreeSet<>();
        if (standing.isEmpty()) {
            return new Awaited(essms, false);
        }
        Path indicateurs = folders.revision(standing.getAsInt()).resolve(RevisionComparison.Table.INDICATEURS.file);
        if (Files.exists(indicateurs)) {
            PublishedCsv.forEach(indicateurs, row -> {
                if (MISSING.contains(row.get("motif"))) {
                    essms.add(row.get("finess_et"));
                }
            });
        }
        int exitCode =
                ManifestReader.read(folders.manifest(standing.getAsInt())).exitCode();
        return new Awaited(essms, exitCode == REFUSALS);
    }

    public boolean isAnything() {
        return refusals || !essms.isEmpty();
    }
}
