package fr.jauge.cli;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.Purge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Take away what is not worth keeping of past periods. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Removes, for the periods before a month: the private lists of every revision, and the detail of"
                    + " superseded revisions (indicators, establishments, depots, files, rejections, anomalies)."
                    + " Manifests, projects, amounts, differences, and all that a standing revision publishes, are kept.",
            "Without --apply nothing is removed: it says what would be.",
            "--out can also be set as the system property jauge.out or in the environment as JAUGE_OUT."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:completed", "1:something could not be removed", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  jauge purge --before=2022-01", "  jauge purge --before=2022-01 --out=/srv/rapports --apply"})
final class PurgeCommand extends PublishedCommand {
    @Option(
            names = "--before",
            paramLabel = "YYYY-MM",
            required = true,
            description = "The first month that is left as it is.")
    private String before = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Option(names = "--apply", description = "Remove.")
    private boolean apply;

    @Override
    int answer(PrintWriter console) throws IOException {
        Period limit = period(before);
        PublishedRevisions published = published(out);
        List<Purge.Step> steps = Purge.plan(published, limit);
        console.println("Périodes avant " + limit + " dans « "
                + published.out().toAbsolutePath().normalize() + " »");
        for (Purge.Step step : steps) {
            if (apply) {
                Purge.apply(step, Instant.now());
            }
            console.println("  " + step.period() + " r" + step.revision() + " : " + kind(step.kind()) + ", "
                    + size(step.files().size(), step.octets()));
        }
        for (Path left : Purge.unfinished(published, limit)) {
            console.println("  laissé : « " + left
                    + " », d’une exécution inachevée ; la relancer, ou le supprimer à la main si elle est abandonnée");
        }
        long files = steps.stream().mapToLong(step -> step.files().size()).sum();
        String total = size(files, steps.stream().mapToLong(Purge.Step::octets).sum());
        console.println(
                apply
                        ? "Supprimé : " + total + "."
                        : "Serait supprimé : " + total + ". Rien ne l’a été : ajouter --apply pour supprimer.");
        console.flush();
        return ExitCode.COMPLETED;
    }

    private static String kind(Purge.Kind kind) {
        return switch (kind) {
            case LISTES -> "listes privées";
            case DETAIL -> "détail de la révision remplacée";
        };
    }

    private static String size(long files, long octets) {
        return TextTable.number(files) + (files < 2 ? " fichier, " : " fichiers, ") + TextTable.number(octets)
                + " octets";
    }
}
