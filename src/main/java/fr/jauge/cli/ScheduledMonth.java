package fr.jauge.cli;

import fr.jauge.batch.ConcurrentRunException;
import fr.jauge.batch.MonthRunner;
import fr.jauge.batch.RunFailedException;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.journal.Journal;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.InputChanges;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.serve.MonthMeasure;
import fr.jauge.serve.MonthOutcome;
import fr.jauge.serve.MonthOutcome.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Do for a month what {@code run} does, with nobody there: the reason of a revision is what arrived. */
final class ScheduledMonth implements MonthMeasure {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledMonth.class);

    private final MonthRunner runner;
    private final Journal journal;
    private final RunSettings settings;
    private final int threads;
    private final Supplier<LocalDate> today;

    /**
     * @param threads how many files are read at a time
     * @param today the day it is, in Europe/Paris
     */
    ScheduledMonth(MonthRunner runner, Journal journal, RunSettings settings, int threads, Supplier<LocalDate> today) {
        this.runner = runner;
        this.journal = journal;
        this.settings = settings;
        this.threads = threads;
        this.today = today;
    }

    @Override
    public MonthOutcome measure(Period period) {
        RevisionFolders folders = new RevisionFolders(settings.out(), period);
        PrintWriter log = new PrintWriter(new LogLines(LOG::info), true);
        MonthExecution execution =
                new MonthExecution(runner, journal, log, log, false, (inputs, last) -> reason(folders, inputs, last));
        Interruption interruption = Interruption.watch(log);
        try {
            // what another instance reads and publishes meanwhile is read once it is done
            MonthExecution.Result result = runner.alone(
                    folders,
                    lock -> execution.run(Preparation.of(settings.of(period), threads, today.get()), interruption));
            return result.published()
                    ? new MonthOutcome(Kind.PUBLIEE, "la révision r" + result.revision() + " est publiée.")
                    : new MonthOutcome(Kind.INCHANGEE, "la révision r" + result.revision() + " fait foi.");
        } catch (RunFailedException e) {
            if (e.getCause() instanceof ConcurrentRunException other) {
                return new MonthOutcome(
                        Kind.TENUE,
                        "tenue par " + other.getMessage() + " ; cette instance attend, et prendra la suite.");
            }
            return failed(e);
        } catch (UsageException e) {
            return new MonthOutcome(
                    Kind.ECHEC,
                    "rien n’a été lancé. "
                            + String.join(
                                    " ; ",
                                    String.valueOf(e.getMessage()).lines().toList()));
        } catch (IOException | RuntimeException e) {
            return failed(e);
        } finally {
            interruption.ended();
        }
    }

    private static MonthOutcome failed(Exception e) {
        return Interruption.isStopping()
                ? new MonthOutcome(Kind.ECHEC, "interrompue par l’arrêt.")
                : new MonthOutcome(Kind.ECHEC, Failures.explain(e));
    }

    private static String reason(RevisionFolders folders, MonthInputs inputs, int last) throws IOException {
        if (last == 0) {
            return "";
        }
        List<FileDigest> files = inputs.files();
        InputChanges changes = InputChanges.since(folders.manifest(last), files, AutomaticReason.rules(inputs));
        return AutomaticReason.of(inputs.period(), last, files, changes);
    }
}
