package fr.jauge.batch;

import fr.jauge.publication.RevisionFolders;
import fr.jauge.store.MeasureReader;
import fr.jauge.store.RunLock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Run the job for a period, resuming a run of the same inputs that was cut short. */
@Component
public class MonthRunner {
    static final String FINGERPRINT = "fingerprint";

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final RunRegistry runs;
    private final RunLock lock;
    private final MeasureReader reader;

    MonthRunner(
            JobOperator operator,
            JobRepository repository,
            Job measurement,
            RunRegistry runs,
            RunLock lock,
            MeasureReader reader) {
        this.lock = lock;
        this.reader = reader;
        this.operator = operator;
        this.repository = repository;
        this.job = measurement;
        this.runs = runs;
    }

    /**
     * Does something while no other run works on the period and its folder.
     *
     * @throws RunFailedException when another run is at work, or from what is done
     */
    public <T> T alone(RevisionFolders folders, Work<T> work) throws RunFailedException, IOException {
        String out = folders.out().toString();
        String period = folders.period().toString();
        Optional<RunLock.Held> held = lock.take(out, period, Holder.describe());
        if (held.isEmpty()) {
            throw new RunFailedException(
                    new ConcurrentRunException(lock.holder(out, period).orElse("une autre exécution")));
        }
        try (RunLock.Held keep = held.get()) {
            return work.with(keep);
        }
    }

    /** Do something while holding the lock. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param lock held until this returns
         */
        T with(RunLock.Held lock) throws RunFailedException, IOException;
    }

    /**
     * Runs to the end; the caller holds the lock.
     *
     * @throws RunFailedException when nothing was published
     * @throws IOException when what an earlier run left cannot be read
     */
    public void run(MonthRun run) throws RunFailedException, IOException {
        JobParameters parameters = parameters(run);
        runs.add(run);
        try {
            recoverInterrupted(parameters);
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new RunFailedException(cause(execution.getAllFailureExceptions()));
            }
        } catch (JobExecutionException e) {
            throw new RunFailedException(e);
        } finally {
            runs.remove(run);
        }
    }

    /**
     * What the job is known by. A run that completed and whose revision is not there any more, since its folder was
     * taken away, is not resumed but done again, as another attempt; so is one of which a private list was lost.
     */
    private JobParameters parameters(MonthRun run) throws IOException {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("period", run.inputs().period().toString())
                    .addString(FINGERPRINT, run.inputs().fingerprint())
                    .addString("out", run.folders().out().toString())
                    .addLong("revision", (long) run.revision())
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(MeasurementJob.NAME, parameters);
            if (last == null
                    || (last.getStatus() != BatchStatus.COMPLETED && holdsLists(run, last.getJobInstanceId()))) {
                return parameters;
            }
        }
    }

    /** Whether the private lists of what is measured are there: a disk, or another machine, may not have them. */
    private boolean holdsLists(MonthRun run, long runId) throws IOException {
        for (Map.Entry<String, String> lists : reader.lists(runId).entrySet()) {
            if (!run.gatheredLists().holds(lists.getKey(), lists.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** A run that a dead process left under way is said to have failed, so that it can be resumed. */
    private void recoverInterrupted(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(MeasurementJob.NAME, parameters);
        if (last != null && last.isRunning()) {
            operator.recover(last);
        }
    }

    private static Throwable cause(List<Throwable> failures) {
        return failures.stream()
                .filter(failure -> !(failure instanceof JobExecutionException))
                .findFirst()
                .orElseGet(() -> failures.isEmpty() ? new IllegalStateException("no reason given") : failures.get(0));
    }
}
