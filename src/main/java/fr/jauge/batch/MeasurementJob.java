package fr.jauge.batch;

import fr.jauge.measure.DepotReading;
import fr.jauge.measure.Tally;
import fr.jauge.publication.ActionLists;
import fr.jauge.publication.Publisher;
import fr.jauge.publication.Workers;
import fr.jauge.publication.depot.DepotPages;
import fr.jauge.publication.dossier.DossierPages;
import fr.jauge.publication.pdf.PdfReports;
import fr.jauge.publication.site.Site;
import fr.jauge.publication.workbook.MonthWorkbook;
import fr.jauge.store.DepotPlan;
import fr.jauge.store.MeasureReader;
import fr.jauge.store.MeasureStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Define the job that measures a period, in four steps: inventory, measure, assess, publish. It is known by the period,
 * the fingerprint of what it reads, where it publishes, the number of the revision and that of the attempt.
 */
@Configuration(proxyBeanMethods = false)
class MeasurementJob {
    static final String NAME = "measurement";
    /** Names the steps of shares, with their number; the step they are of bears no such word in lower case. */
    private static final String SHARE = "share";

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunRegistry runs;

    MeasurementJob(JobRepository repository, PlatformTransactionManager transactions, RunRegistry runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = runs;
    }

    @Bean
    Job measurement(Step inventory, Step measure, Step assess, Step publish) {
        return new JobBuilder(NAME, repository)
                .start(inventory)
                .next(measure)
                .next(assess)
                .next(publish)
                .build();
    }

    /** Writes down which depots there are, shared out by size. */
    @Bean
    Step inventory(MeasureStore store, BatchSettings settings) {
        return step("inventory", (contribution, context) -> {
            List<DepotPlan> plan = Shares.of(run(context).inputs(), settings.workers());
            store.plan(runId(context), plan);
            return RepeatStatus.FINISHED;
        });
    }

    /** Measures the shares, several at a time. */
    @Bean
    Step measure(Step measureShare, Partitioner shares, ThreadPoolTaskExecutor workers, MeasureStore store) {
        return new StepBuilder("measure", repository)
                .partitioner("measureShare", shares)
                .step(measureShare)
                .taskExecutor(workers)
                .listener(new StepExecutionListener() {
                    @Override
                    public void beforeStep(StepExecution execution) {
                        run(execution).begin(store.unmeasured(runId(execution)));
                    }
                })
                .build();
    }

    /** Measures the depots of one share, each in a transaction of its own: the step itself holds none. */
    @Bean
    Step measureShare(Tasklet measureDepots) {
        return new StepBuilder("measureShare", repository)
                .tasklet(measureDepots, transactions)
                .transactionAttribute(new WithoutTransaction())
                .build();
    }

    /** Spring Batch passes over an exception that would roll nothing back, and asks the tasklet again, without end. */
    private static final class WithoutTransaction extends DefaultTransactionAttribute {
        private static final long serialVersionUID = 1L;

        WithoutTransaction() {
            super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }

    @Bean
    @StepScope
    Tasklet measureDepots(MeasureStore store, @Value("#{stepExecution}") StepExecution execution) {
        int share = share(execution.getStepName());
        MonthRun run = run(execution);
        long runId = runId(execution);
        DepotWorker worker = new DepotWorker(run, runId, store, new TransactionTemplate(transactions));
        return (contribution, context) -> {
            if (run.isGivenUp()) {
                // what one share failed of, a lost database or a full disk, would keep every other waiting for it
                throw new JobInterruptedException("another share failed");
            }
            // the repository is told, and asked whether to stop, once in a while rather than at every depot
            long until = System.nanoTime() + BETWEEN_REPORTS.toNanos();
            Optional<String> depot;
            do {
                depot = run.depotsLeft().take(share);
                if (depot.isPresent()) {
                    worker.measure(depot.get());
                }
            } while (depot.isPresent() && !run.isGivenUp() && System.nanoTime() - until < 0);
            return RepeatStatus.continueIf(depot.isPresent());
        };
    }

    /** Gives every ESSMS its indicators and every projet its verdict; done again when a run is resumed. */
    @Bean
    Step assess(MeasureReader reader, MeasureStore store) {
        Tasklet tasklet = (contribution, context) -> {
            MonthRun run = run(context);
            long id = runId(context);
            run.progress().publishing();
            if (!store.unmeasured(id).isEmpty()) {
                throw new IllegalStateException("the measure ended before every depot was measured");
            }
            // what fills most of the database, read by two at a time
            try (Workers beside = new Workers(1)) {
                Future<List<DepotReading>> readings = beside.begin(() -> reader.readings(id));
                List<Tally> tallies = reader.tallies(id);
                run.assessed(new MonthAssessment(run.inputs(), Workers.result(readings), tallies)
                        .report(depot -> reader.rejections(id, depot)));
            }
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("assess", repository)
                .tasklet(tasklet, transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Writes the revision, whole or not at all. */
    @Bean
    Step publish(BatchSettings settings, MeasureReader reader) {
        return step("publish", (contribution, context) -> {
            MonthRun run = run(context);
            Site site = new Site(List.of(MonthWorkbook.fileName(run.inputs().period())));
            PdfReports reports = new PdfReports(site, settings.pdf(), run.progress());
            new Publisher(
                            run.folders(),
                            new ActionLists(run.gatheredLists(), reader.lists(runId(context))),
                            List.of(new MonthWorkbook(), site, new DepotPages()),
                            List.of(reports),
                            new DossierPages())
                    .publish(run.report(), run.identity());
            return RepeatStatus.FINISHED;
        });
    }

    @Bean
    @StepScope
    Partitioner shares(MeasureStore store, @Value("#{stepExecution}") StepExecution execution) {
        int count = store.shares(runId(execution));
        return gridSize -> {
            Map<String, ExecutionContext> contexts = new HashMap<>();
            for (int share = 0; share < count; share++) {
                contexts.put(SHARE + share, new ExecutionContext());
            }
            return contexts;
        };
    }

    /**
     * The number of a share, from the name of its step. It is not in the execution context, which Spring Batch saves after
     * the step execution, in a transaction of its own: a process killed in between would leave a step that never starts.
     */
    static int share(String stepName) {
        return Integer.parseInt(stepName.substring(stepName.lastIndexOf(SHARE) + SHARE.length()));
    }

    @Bean
    ThreadPoolTaskExecutor workers(BatchSettings settings) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(settings.workers());
        executor.setThreadNamePrefix("measure-");
        return executor;
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    private MonthRun run(ChunkContext context) {
        return run(context.getStepContext().getStepExecution());
    }

    private MonthRun run(StepExecution execution) {
        String fingerprint = execution.getJobParameters().getString(MonthRunner.FINGERPRINT);
        if (fingerprint == null) {
            throw new IllegalStateException("a run has a fingerprint");
        }
        return runs.get(fingerprint);
    }

    private static long runId(ChunkContext context) {
        return runId(context.getStepContext().getStepExecution());
    }

    private static long runId(StepExecution execution) {
        return execution.getJobExecution().getJobInstanceId();
    }
}
