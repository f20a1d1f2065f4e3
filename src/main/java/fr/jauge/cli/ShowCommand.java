package fr.jauge.cli;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.EssmsMonth;
import fr.jauge.publication.PublishedRevisions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Show one ESSMS month by month. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Shows one establishment month by month, from the revisions that stand: the five rates with their"
                    + " targets, the two counts, the status of the establishment.",
            "--out can also be set as the system property jauge.out or in the environment as JAUGE_OUT."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed",
            "1:something published cannot be read",
            "2:wrong usage, or an establishment unknown in every month"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  jauge show --finess=759900012",
            "  jauge show --finess=759900012 --from=2023-08 --to=2023-10 --format=csv"
        })
final class ShowCommand extends PublishedCommand {
    @Option(names = "--finess", paramLabel = "ET", required = true, description = "The FINESS ET of the establishment.")
    private String finess = "";

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "The first month (default: the first published).")
    private String from = "0001-01";

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "The last month (default: the last published).")
    private String to = "9999-12";

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Override
    int answer(PrintWriter console) throws IOException {
        Finess wanted = finess(finess);
        Period first = period(from);
        Period last = period(to);
        if (first.compareTo(last) > 0) {
            throw new UsageException("--from (" + first + ") est après --to (" + last + ").");
        }
        PublishedRevisions published = published(out);
        List<EssmsMonth> months = EssmsMonth.of(published, wanted, first, last);
        if (months.stream().allMatch(month -> month.essms().isEmpty())) {
            throw new UsageException("L’établissement " + wanted + " n’est dans aucun des " + months.size()
                    + " mois publiés demandés de « " + published.out()
                    + " » : vérifier le FINESS (ET, et non EJ) et les mois.");
        }
        EssmsText text = new EssmsText(wanted, months);
        if (format == Format.CSV) {
            text.csv(console);
        } else {
            text.table(console);
        }
        console.flush();
        return ExitCode.COMPLETED;
    }
}
