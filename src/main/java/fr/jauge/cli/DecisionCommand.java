package fr.jauge.cli;

import fr.jauge.journal.Action;
import fr.jauge.journal.Decision;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.Outcome;
import fr.jauge.journal.Subject;
import fr.jauge.journal.TamperedJournalException;
import fr.jauge.journal.Wording;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.StandingRevision.PublishedProjet;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Record what somebody decides of a projet and a period, on the revision that stands. */
abstract class DecisionCommand implements Callable<Integer> {
    static final String RECORDED = "0:recorded";
    static final String FAILED =
            "1:the journal or the revision is not what was written, or something failed: nothing" + " was recorded";
    static final String REFUSED = "2:wrong usage, or a decision that cannot be taken: nothing was recorded";
    static final String CONFIGURED = "The database, and --out, are configured as for run.";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--projet", paramLabel = "ID", required = true, description = "The project, as in projets.csv.")
    private String projet = "";

    @Option(names = "--period", paramLabel = "YYYY-MM", required = true, description = "The month decided on.")
    private String period = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Who decides, in what capacity; kept in the journal.")
    private String by = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    /** What is decided. */
    abstract Action action();

    /** Why; empty when nothing was said. */
    String reason() {
        return "";
    }

    @Override
    public final Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Period month = PublishedCommand.period(period);
            Decision decision =
                    new Decision(action(), new Subject(projet.strip(), month), name("--by", by), reason().strip());
            try (JournalAccess access = JournalAccess.open(out, folder -> checkPublished(folder, month))) {
                return record(access, decision);
            }
        } catch (UsageException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (TamperedJournalException e) {
            err.println("Rien n’a été inscrit.");
            JournalText.flaws(e.flaws()).forEach(err::println);
            return ExitCode.FAILED;
        } catch (IOException | RuntimeException e) {
            err.println("Rien n’a été inscrit. " + Failures.reason(e));
            return ExitCode.FAILED;
        }
    }

    private int record(JournalAccess access, Decision decision) throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        Outcome outcome = access.journal().decide(decision, JournalAccess.stamp());
        UpdateText.lines(outcome.before()).forEach(console::println);
        outcome.recorded().ifPresent(entry -> {
            print(entry, console);
            outcome.projet().ifPresent(published -> print(published, console));
        });
        console.flush();
        outcome.refusal().ifPresent(spec.commandLine().getErr()::println);
        return outcome.recorded().isPresent() ? ExitCode.COMPLETED : ExitCode.USAGE;
    }

    private static void print(JournalEntry entry, PrintWriter console) {
        console.println("Inscrit au journal, entrée " + entry.number() + " : "
                + entry.said().action() + " du projet « "
                + entry.said().projet() + " » pour " + entry.said().period() + ", sur la révision r"
                + entry.said().revision() + ", par « " + entry.said().actor() + " »");
        console.println("Manifeste : " + entry.said().manifestSha256());
        console.println(
                "Empreinte de l’entrée : " + entry.hash() + " (notée ailleurs, elle prouve tout ce qui précède)");
    }

    private static void print(PublishedProjet projet, PrintWriter console) {
        console.println("Verdict : " + projet.verdict() + " ; subvention " + euros(projet.subvention()) + ", solde "
                + euros(projet.solde()) + ", montant " + projet.statutMontant());
    }

    private static String euros(String published) {
        return String.format(Locale.FRANCE, "%,.2f €", new BigDecimal(published));
    }

    private static void checkPublished(Path folder, Period month) {
        try {
            if (new RevisionFolders(folder, month).standing().isPresent()) {
                return;
            }
        } catch (IOException e) {
            throw new UsageException(Failures.reason(e));
        }
        throw new UsageException(
                "Aucune révision de " + month + " dans « " + folder + " » : la publier d’abord avec run.");
    }

    /** A name that can be kept. */
    static String name(String option, String text) {
        return kept(option, text, Wording.NAME);
    }

    /** A reason that can be kept. */
    static String reason(String option, String text) {
        return kept(option, text, Wording.REASON);
    }

    private static String kept(String option, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new UsageException(option + " est vide : l’écrire en toutes lettres.");
        }
        Wording.fault(stripped, longest).ifPresent(fault -> {
            throw new UsageException(option + " " + fault + ".");
        });
        return stripped;
    }
}
