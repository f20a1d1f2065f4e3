package fr.jauge.cli;

import fr.jauge.batch.MonthRun;
import fr.jauge.batch.MonthRunner;
import fr.jauge.batch.RunFailedException;
import fr.jauge.batch.RunProgress;
import fr.jauge.inventory.InputIdentity;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.journal.Journal;
import fr.jauge.publication.ManifestReader;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Future;

/** Measure a month that was prepared, unless the revision that stands was drawn from the same inputs; tell what came out. */
final class MonthExecution {
    private final MonthRunner runner;
    private final Journal journal;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Why why;

    /**
     * @param out told how far it is, and what it came to
     * @param terminal whether that is a terminal that somebody watches
     */
    MonthExecution(MonthRunner runner, Journal journal, PrintWriter out, PrintWriter err, boolean terminal, Why why) {
        this.runner = runner;
        this.journal = journal;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.why = why;
    }

    /** Give the reason of a new revision. */
    @FunctionalInterface
    interface Why {
        /**
         * Gives it.
         *
         * @param last the number of the revision before, 0 when there is none
         * @throws UsageException when there is none to give
         */
        String of(MonthInputs inputs, int last) throws IOException;
    }

    /**
     * Hold what it came to.
     *
     * @param exitCode 0, or 3 when a file or depot was refused
     * @param revision the number of the revision that stands
     * @param published whether that revision is new
     */
    record Result(int exitCode, int revision, boolean published) {}

    /**
     * Does it; the caller holds the lock of the period.
     *
     * @param interruption ended as soon as the revision is published
     * @throws UsageException when a revision needs a reason that is not given
     */
    Result run(Preparation preparation, Interruption interruption) throws IOException, RunFailedException {
        RevisionFolders folders = preparation.folders();
        Optional<InputIdentity> supposed = preparation.supposed();
        Optional<Result> standing = supposed.isEmpty() ? Optional.empty() : standing(folders, supposed.get());
        Result result = standing.isPresent() ? standing.get() : known(folders, preparation.inputs(), interruption);
        UpdateText.update(journal, folders.period(), out);
        return result;
    }

    private Result known(RevisionFolders folders, MonthInputs inputs, Interruption interruption)
            throws IOException, RunFailedException {
        Optional<Result> standing = standing(folders, inputs.identity());
        if (standing.isPresent()) {
            return standing.get();
        }
        try (Workers beside = new Workers(1)) {
            Future<Boolean> remembered = beside.begin(() -> {
                DigestMemory.write(folders, inputs.digests());
                return true;
            });
            Result result = compute(folders, inputs, interruption);
            Workers.result(remembered);
            return result;
        }
    }

    private Optional<Result> standing(RevisionFolders folders, InputIdentity inputs) throws IOException {
        int last = folders.last().orElse(0);
        if (last == 0) {
            return Optional.empty();
        }
        ManifestReader manifest = ManifestReader.read(folders.manifest(last));
        if (!manifest.fingerprint().equals(inputs.fingerprint())) {
            return Optional.empty();
        }
        DigestMemory.write(folders, inputs.digests());
        folders.nameLatest(last);
        folders.clearWork(inputs.fingerprint());
        out.println("Entrées inchangées : la révision r" + last + Summary.provisional(inputs.provisional()) + " de "
                + folders.period()
                + " fait foi, rien n’a été recalculé (" + folders.revision(last) + ").");
        return Optional.of(new Result(manifest.exitCode(), last, false));
    }

    /** Found at the end of a run, what lies there would be found too late. */
    private static void checkPlace(RevisionFolders folders, int number) {
        folders.inTheWayOf(number).ifPresent(found -> {
            throw new UsageException("« " + found + " » est à la place de la révision r" + number
                    + ", qui n’a pas été publiée : un lien, une copie, ou un dossier sans manifeste. Rien n’a été lancé :"
                    + " l’ôter de là, ou le restaurer d’une sauvegarde (jauge doctor dit tout ce qui est étranger).");
        });
    }

    private Result compute(RevisionFolders folders, MonthInputs inputs, Interruption interruption)
            throws IOException, RunFailedException {
        int last = folders.last().orElse(0);
        checkPlace(folders, last + 1);
        RunProgress progress = new RunProgress();
        MonthRun run = new MonthRun(inputs, folders, last + 1, why.of(inputs, last), progress);
        ProgressDisplay display = new ProgressDisplay(progress, out, terminal);
        try {
            runner.run(run);
        } catch (RunFailedException e) {
            if (!folders.latest().equals(Optional.of("r" + run.revision()))) {
                throw e;
            }
            // the revision is there, whole: what failed after it changes nothing of it
            err.println(Failures.explainAfterwards(e));
        } finally {
            interruption.ended();
            display.close();
        }
        tell(run, folders);
        return new Result(run.report().hasRefusal() ? ExitCode.REFUSALS : ExitCode.COMPLETED, run.revision(), true);
    }

    /** Tells what came out, while what the run worked with is taken away: that takes the file system as long. */
    private void tell(MonthRun run, RevisionFolders folders) {
        try (Workers beside = new Workers(1)) {
            Future<Boolean> cleared = beside.begin(() -> {
                folders.clearWork();
                return true;
            });
            Summary.print(run, out);
            ChangeSummary.print(folders, run.revision(), out);
            awaitCleared(cleared);
        }
    }

    /** The revision stands, whatever is left beside it. */
    private void awaitCleared(Future<Boolean> cleared) {
        try {
            Workers.result(cleared);
        } catch (IOException | RuntimeException e) {
            err.println(Failures.explainLeft(e));
        }
    }
}
