package fr.jauge.cli;

import fr.jauge.journal.Decided;
import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.Subject;
import fr.jauge.journal.TamperedJournalException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Print and check the journal of decisions. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Prints what was declared, validated and refused, and by whom, and checks that no entry was changed, removed,"
                    + " added or moved: by the chain of their hashes, and by journal-temoin.csv beside the revisions.",
            "First it writes down what revisions published since changed of what was declared or validated.",
            DecisionCommand.CONFIGURED
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the journal is what was written",
            "1:it was tampered with, a revision decided on is another now, or something cannot be read",
            "2:wrong usage"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  jauge journal",
            "  jauge journal --projet=P2023-HDF-03 --verbose",
            "  jauge journal --renew-witness --by=\"E. Essai, exploitation\" --reason=\"Base rétablie de la veille\""
        })
final class JournalCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--projet", paramLabel = "ID", description = "One project (default: all); everything is checked.")
    private @Nullable String projet;

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Option(names = "--verbose", description = "Print digests whole.")
    private boolean verbose;

    @Option(
            names = "--renew-witness",
            description = "When the entries are sound and journal-temoin.csv alone says otherwise (it was lost, or the"
                    + " database comes from an older backup): write it anew, keep the old one beside, and record it.")
    private boolean renewWitness;

    @Option(names = "--by", paramLabel = "NAME", description = "Who renews the witness.")
    private @Nullable String by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why the witness is renewed.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            checkOptions();
            try (JournalAccess access = JournalAccess.open(out, JournalCommand::checkFolder)) {
                return print(access.journal());
            }
        } catch (UsageException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException e) {
            err.println(Failures.reason(e));
            return ExitCode.FAILED;
        }
    }

    private int print(Journal journal) throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        // a file for programs holds rows alone
        PrintWriter remarks = format == Format.CSV ? spec.commandLine().getErr() : console;
        try {
            if (renewWitness) {
                renew(journal, remarks);
            }
            UpdateText.print(journal.update(JournalAccess.stamp()), remarks);
        } catch (TamperedJournalException e) {
            remarks.flush(); // what is wrong is told below
        }
        List<JournalEntry> entries = new ArrayList<>();
        Journal.Reading reading = journal.read(entry -> {
            if (projet == null || entry.said().projet().equals(projet.strip())) {
                entries.add(entry);
            }
        });
        JournalText text = new JournalText(entries, wanted(reading.decided()), verbose);
        if (format == Format.CSV) {
            text.csv(console);
        } else {
            text.table(console);
            if (entries.isEmpty() && projet != null && reading.entries() > 0) {
                console.println("Aucune entrée du projet « " + TextTable.plain(projet.strip()) + " ».");
            }
        }
        JournalText.conclusion(journal, reading).forEach(remarks::println);
        List<String> replaced = reading.flaws().isEmpty() ? journal.replacedRevisions(reading.decided()) : List.of();
        replaced.forEach(remarks::println);
        console.flush();
        remarks.flush();
        return reading.flaws().isEmpty() && replaced.isEmpty() ? ExitCode.COMPLETED : ExitCode.FAILED;
    }

    private void renew(Journal journal, PrintWriter remarks) throws IOException {
        String who = DecisionCommand.name("--by", by == null ? "" : by);
        String why = DecisionCommand.reason("--reason", reason == null ? "" : reason);
        remarks.println(journal.renewWitness(who, why, JournalAccess.stamp())
                .map(entry -> "Témoin renouvelé, entrée " + entry.number() + " du journal ; l’ancien est gardé à côté.")
                .orElse("Le témoin dit déjà ce que dit la base : rien n’a été renouvelé."));
    }

    private Map<Subject, Decided> wanted(Map<Subject, Decided> decided) {
        Map<Subject, Decided> wanted = new TreeMap<>(decided);
        if (projet != null) {
            wanted.keySet().removeIf(subject -> !subject.projet().equals(projet.strip()));
        }
        return wanted;
    }

    private void checkOptions() {
        if (!renewWitness && (by != null || reason != null)) {
            throw new UsageException(
                    "--by et --reason vont avec --renew-witness ; pour une décision : declare, validate"
                            + " ou refuse.");
        }
        if (renewWitness) {
            DecisionCommand.name("--by", by == null ? "" : by);
            DecisionCommand.reason("--reason", reason == null ? "" : reason);
        }
    }

    private static void checkFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "« " + folder + " » n’existe pas : donner le dossier des rapports avec --out=DOSSIER.");
        }
    }
}
