package fr.jauge.cli;

import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.explanation.Explanations;
import fr.jauge.explanation.ProjetExplanation;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explain the verdict on a projet, or the rates of an ESSMS. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Explains the revision of a period that stands, from its files, each checked against the manifest.",
            "--projet: the verdict and its rule, what blocks it from the nearest to being solved, the evidence, since"
                    + " when each target has been reached, the amounts line by line, the deadline.",
            "--finess: each rate taken apart down to its formula with its numbers, the motives and anomalies with"
                    + " what to do about them.",
            "Both: for a target not reached, the month in which it would be at the pace of the last months.",
            "--out can also be set as the system property jauge.out or in the environment as JAUGE_OUT."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed, whatever the verdict",
            "1:something published cannot be read, or is no longer what was published",
            "2:wrong usage, no such period, or a project or establishment unknown in it"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  jauge explain --projet=P2022-IDF-01 --period=2023-10",
            "  jauge explain --finess=759900020 --out=/srv/rapports"
        })
final class ExplainCommand extends PublishedCommand {
    private static final int NAMED = 10;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    /** Name what is explained: one of both. */
    static final class Subject {
        @Option(names = "--projet", paramLabel = "ID", required = true, description = "The project, by its projet_id.")
        private @Nullable String projet;

        @Option(
                names = "--finess",
                paramLabel = "ET",
                required = true,
                description = "The establishment, by its FINESS ET.")
        private @Nullable String finess;
    }

    @Option(names = "--period", paramLabel = "YYYY-MM", description = "The month (default: the last published).")
    private @Nullable String period;

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Override
    int answer(PrintWriter console) throws IOException {
        Optional<Finess> finess = Optional.ofNullable(subject.finess).map(PublishedCommand::finess);
        PublishedRevisions published = published(out);
        StandingRevision revision = revision(published);
        if (finess.isPresent()) {
            essms(published, revision, finess.get(), console);
        } else {
            projet(published, revision, subject.projet == null ? "" : subject.projet.strip(), console);
        }
        console.flush();
        return ExitCode.COMPLETED;
    }

    private StandingRevision revision(PublishedRevisions published) throws IOException {
        List<Period> periods = published.periods();
        Period wanted;
        if (period != null) {
            wanted = period(period);
        } else if (periods.isEmpty()) {
            throw new UsageException("Aucune révision dans « " + published.out() + " ».");
        } else {
            wanted = periods.get(periods.size() - 1);
        }
        return StandingRevision.of(published.folders(wanted))
                .orElseThrow(() ->
                        new UsageException("Aucune révision de " + wanted + " dans « " + published.out() + " »."));
    }

    private static void projet(PublishedRevisions published, StandingRevision revision, String id, PrintWriter console)
            throws IOException {
        Explanations explanations = new Explanations(revision);
        Optional<ProjetExplanation> found = explanations.projet(id);
        if (found.isEmpty()) {
            List<String> known = explanations.projets();
            throw new UsageException("Le projet « " + TextTable.plain(id) + " » n’est pas dans la révision r"
                    + revision.number() + " de " + revision.period() + ", qui en a " + known.size() + " : "
                    + known.stream().limit(NAMED).map(TextTable::plain).collect(Collectors.joining(", "))
                    + (known.size() > NAMED ? "…" : "") + ".");
        }
        ProjetExplanation projet = found.get();
        IndicatorHistory history = IndicatorHistory.read(
                published,
                revision.period(),
                projet.essms().stream().map(EssmsExplanation::finess).toList());
        new ProjetExplanationText(revision, projet, history).print(console);
    }

    private static void essms(
            PublishedRevisions published, StandingRevision revision, Finess finess, PrintWriter console)
            throws IOException {
        Explanations explanations = new Explanations(revision);
        Optional<EssmsExplanation> found = explanations.essms(finess);
        if (found.isPresent()) {
            IndicatorHistory history = IndicatorHistory.read(published, revision.period(), List.of(finess));
            new EssmsExplanationText(revision, found.get(), history).print(console);
            return;
        }
        Optional<String> projet = explanations.projetOf(finess);
        throw new UsageException(
                projet.isPresent()
                        ? "L’établissement " + finess + " (projet " + TextTable.plain(projet.get())
                                + ") ne participe pas à la période " + revision.period()
                                + " : il n’y est ni mesuré ni jugé, et compte dans les montants du projet."
                        : "L’établissement " + finess + " n’est pas dans la révision r" + revision.number() + " de "
                                + revision.period() + " : vérifier le FINESS (ET, et non EJ) et la période.");
    }
}
