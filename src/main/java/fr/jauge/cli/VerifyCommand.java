package fr.jauge.cli;

import fr.jauge.publication.Finding;
import fr.jauge.publication.RevisionCheck;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verify that a published revision is what was published. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Verifies a revision against its manifest: every file published, the private lists, every input that"
                    + " is still there, LATEST and the chain of the revisions of the period. What differs is named;"
                    + " what was purged, and inputs no longer there, are said and are no difference.",
            "--depots and --referentiel can also be set as the system properties jauge.depots and"
                    + " jauge.referentiel, or in the environment as JAUGE_DEPOTS and JAUGE_REFERENTIEL."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs, or cannot be read", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  jauge verify rapports/2023-10/r1", "  jauge verify /srv/rapports/2023-10/r2 --depots=/srv/depots"})
final class VerifyCommand extends PublishedCommand {
    @Parameters(paramLabel = "REVISION", description = "The folder of the revision, <out>/<YYYY-MM>/r<N>.")
    private String revision = "";

    @Option(
            names = "--depots",
            paramLabel = "DIR",
            description = "Where the extracts may still be (default: sample-data/depots).")
    private @Nullable String depots;

    @Option(
            names = "--referentiel",
            paramLabel = "DIR",
            description = "Where the registry may still be (default: sample-data/referentiel).")
    private @Nullable String referentiel;

    @Override
    int answer(PrintWriter console) throws IOException {
        Path folder = folder();
        RevisionFolders folders = RevisionFolders.of(folder)
                .filter(found -> Files.isDirectory(folder))
                .orElseThrow(() -> new UsageException("« " + revision
                        + " » n’est pas le dossier d’une révision : donner par exemple rapports/2023-10/r1."));
        int number = RevisionFolders.number(String.valueOf(folder.getFileName()));
        Locations locations = Locations.ofThisProcess();
        List<Finding> findings = new RevisionCheck(
                        folders, number, locations.depots(depots), locations.referentiel(referentiel))
                .findings();
        console.println("Révision r" + number + " de " + folders.period() + " (" + folder + ")");
        VerificationText text = new VerificationText(findings);
        text.print(console);
        console.flush();
        return text.differences() == 0 ? ExitCode.COMPLETED : ExitCode.FAILED;
    }

    private Path folder() {
        try {
            return Path.of(revision).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("« " + revision + " » n’est pas un nom de dossier.");
        }
    }
}
