package fr.jauge.cli;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.RevisionSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** List the revisions of a period, or of all. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Lists the revisions published: when, by whom, why, from how many depots, extracts and rows, the"
                    + " establishments by status, and which revision stands.",
            "--out can also be set as the system property jauge.out or in the environment as JAUGE_OUT."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:completed", "1:something published cannot be read", "2:wrong usage, or no such period"},
        footerHeading = "%nExamples:%n",
        footer = {"  jauge history --period=2023-10", "  jauge history --out=/srv/rapports --format=csv --verbose"})
final class HistoryCommand extends PublishedCommand {
    @Option(names = "--period", paramLabel = "YYYY-MM", description = "One month (default: all).")
    private @Nullable String period;

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Option(names = "--verbose", description = "Print fingerprints whole.")
    private boolean verbose;

    @Override
    int answer(PrintWriter console) throws IOException {
        PublishedRevisions published = published(out);
        List<Period> periods = period == null ? published.periods() : List.of(period(period));
        List<RevisionSummary> revisions = new ArrayList<>();
        int exitCode = ExitCode.COMPLETED;
        for (Period each : periods) {
            for (int number : published.folders(each).numbers()) {
                try {
                    revisions.add(published.summary(each, number));
                } catch (IOException e) {
                    err().println(each + " r" + number + " : " + Failures.reason(e));
                    exitCode = ExitCode.FAILED;
                }
            }
        }
        if (revisions.isEmpty() && exitCode == ExitCode.COMPLETED && period != null) {
            throw new UsageException("Aucune révision de " + period + " dans « " + published.out() + " ».");
        }
        HistoryText text = new HistoryText(revisions, verbose);
        if (format == Format.CSV) {
            text.csv(console);
        } else if (revisions.isEmpty()) {
            console.println("Aucune révision dans « " + published.out() + " ».");
        } else {
            text.table(console);
        }
        console.flush();
        return exitCode;
    }
}
