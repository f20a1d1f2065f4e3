package fr.jauge.metrics;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Say what the database recorded of the runs, or that it does not answer. */
final class RunMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(RunMetrics.class);

    private final Samples samples;

    RunMetrics(Samples samples) {
        this.samples = samples;
    }

    void add(RunTable table, Path out) {
        try {
            add(table.read(out));
            samples.add(MetricName.DATABASE_UP, true);
        } catch (RuntimeException e) {
            LOG.debug("the database does not answer", e);
            samples.add(MetricName.DATABASE_UP, false);
        }
    }

    private void add(RunHistory history) {
        history.completed().ifPresent(run -> {
            samples.addInfo(MetricName.COMPLETED_RUN, run.period().toString(), Long.toString(run.revision()));
            samples.add(
                    MetricName.COMPLETED_RUN_PERIOD_END,
                    CivilDay.end(run.period().lastDay()));
            samples.add(MetricName.COMPLETED_RUN_REVISION, run.revision());
            samples.add(MetricName.COMPLETED_RUN_END, run.end());
            samples.add(MetricName.COMPLETED_RUN_DURATION, run.duration());
            run.steps().forEach((step, duration) -> samples.add(MetricName.COMPLETED_RUN_STEP, duration, step));
        });
        history.failed().ifPresent(run -> {
            samples.addInfo(MetricName.FAILED_RUN, run.period().toString(), Long.toString(run.revision()));
            samples.add(MetricName.FAILED_RUN_END, run.end());
        });
        history.counts().forEach((status, count) -> samples.add(MetricName.RUNS, count, status));
    }
}
