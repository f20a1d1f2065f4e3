package fr.jauge.batch;

import fr.jauge.publication.RevisionFolders;
import fr.jauge.store.RunLock;
import java.io.IOException;
import java.util.List;
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

    MonthRunner(JobOperator operator, JobRepository repository, Job measurement, RunRegistry runs, RunLock lock) {
        this.lock = lock;
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
     */
    public void run(MonthRun run) throws RunFailedException {
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
     * taken away, is not resumed but done again, as another attempt.
     */
    private JobParameters parameters(MonthRun run) {
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("period", run.inputs().period().toString())
                    .addString(FINGERPRINT, run.inputs().fingerprint())
                    .addString("out", run.folders().out().toString())
                    .addLong("revision", (long) run.revision())
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(MeasurementJob.NAME, parameters);
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
        }
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
