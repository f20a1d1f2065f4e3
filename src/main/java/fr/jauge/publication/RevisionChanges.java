package fr.jauge.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Say what a revision changes of the one that it supersedes, and why it may: from what both published.
 *
 * @param superseded the number of the revision before
 * @param before its totals
 * @param after the totals of the revision
 */
public record RevisionChanges(
        int superseded, EcartsSummary ecarts, MonthTotals before, MonthTotals after, InputChanges inputs) {

    /**
     * Reads the changes of a published revision.
     *
     * @return empty when the revision supersedes none
     */
    public static Optional<RevisionChanges> of(RevisionFolders folders, int number) throws IOException {
        RevisionManifest after = RevisionManifest.read(folders.manifest(number));
        if (after.superseded().isEmpty()) {
            return Optional.empty();
        }
        int superseded = after.superseded().get().number();
        RevisionManifest before = RevisionManifest.read(folders.manifest(superseded));
        Path revision = folders.revision(number);
        return Optional.of(new RevisionChanges(
                superseded,
                EcartsSummary.read(revision.resolve(EcartsCsv.FILE)),
                MonthTotals.of(folders.revision(superseded)),
                MonthTotals.of(revision),
                InputChanges.between(before, after)));
    }
}
