package fr.jauge.metrics;

import fr.jauge.publication.PublishedRevisions;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collect the metrics of a folder of reports and of the runs that publish in it: to be registered in a {@code
 * PrometheusRegistry}, or written alone by {@link MetricsPage}.
 *
 * <p>Each time it is asked it looks which revisions stand, and reads them again only when others do; the database is asked
 * every time. It may be asked by several threads at once.
 */
public final class JaugeMetrics implements MultiCollector {
    private final Path out;
    private final InstantSource clock;
    private final PublishedMetrics published;
    private final @Nullable RunTable runs;
    private final @Nullable Attempt attempt;

    private JaugeMetrics(
            Path out,
            InstantSource clock,
            PublishedMetrics published,
            @Nullable RunTable runs,
            @Nullable Attempt attempt) {
        this.out = out;
        this.clock = clock;
        this.published = published;
        this.runs = runs;
        this.attempt = attempt;
    }

    /**
     * Collects what is published; nothing is said of the runs until {@link #with(RunTable)} is.
     *
     * @param out the folder of the reports
     * @param clock tells when the metrics are read
     */
    public static JaugeMetrics of(Path out, Bounds bounds, InstantSource clock) {
        Path absolute = out.toAbsolutePath().normalize();
        return new JaugeMetrics(
                absolute, clock, new PublishedMetrics(new PublishedRevisions(absolute), bounds), null, null);
    }

    /** The same with what the database recorded of the runs. */
    public JaugeMetrics with(RunTable table) {
        return new JaugeMetrics(out, clock, published, table, attempt);
    }

    /** The same with how the command that asks ended. */
    public JaugeMetrics with(Attempt ended) {
        return new JaugeMetrics(out, clock, published, runs, ended);
    }

    @Override
    public MetricSnapshots collect() {
        List<MetricSnapshot> snapshots = new ArrayList<>(published.snapshots());
        Samples samples = new Samples();
        Optional.ofNullable(runs).ifPresent(table -> new RunMetrics(samples).add(table, out));
        Optional.ofNullable(attempt).ifPresent(ended -> {
            if (!ended.period().isEmpty()) {
                samples.addInfo(MetricName.ATTEMPT, ended.period());
            }
            samples.add(MetricName.ATTEMPT_END, ended.end());
            samples.add(MetricName.ATTEMPT_EXIT_CODE, ended.exitCode());
        });
        samples.add(MetricName.READ, clock.instant());
        snapshots.addAll(samples.snapshots());
        return new MetricSnapshots(snapshots);
    }

    /** Reads what stands now, so that nobody who asks waits for it; what goes wrong is left to be found then. */
    public void readAhead() {
        try {
            collect();
        } catch (RuntimeException ignored) {
            // a page of metrics keeps no month from being measured and no report from being read
        }
    }

    /** Every name that may be there, so that a registry finds two of the same. */
    @Override
    public List<String> getPrometheusNames() {
        return Arrays.stream(MetricName.values()).map(MetricName::base).toList();
    }
}
