package fr.jauge.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collect the values of metrics, and give them as the snapshots of the Prometheus client. */
final class Samples {
    private static final double NANOS = 1e9;

    private final Map<MetricName, List<Sample>> samples = new EnumMap<>(MetricName.class);

    private record Sample(Labels labels, double value) {}

    /**
     * Adds a value.
     *
     * @param labels the values of its labels, in their order
     */
    void add(MetricName metric, double value, String... labels) {
        samples.computeIfAbsent(metric, first -> new ArrayList<>())
                .add(new Sample(Labels.of(metric.labels(), List.of(labels)), value));
    }

    /** Adds a count. */
    void add(MetricName metric, long count, String... labels) {
        add(metric, (double) count, labels);
    }

    void add(MetricName metric, boolean holds, String... labels) {
        add(metric, holds ? 1L : 0L, labels);
    }

    /** Adds an instant, in seconds since 1970. */
    void add(MetricName metric, Instant instant, String... labels) {
        add(metric, (double) instant.getEpochSecond() + instant.getNano() / NANOS, labels);
    }

    /** Adds a duration, in seconds. */
    void add(MetricName metric, Duration duration, String... labels) {
        add(metric, (double) duration.toNanos() / NANOS, labels);
    }

    /** Adds what is but its labels. */
    void addInfo(MetricName metric, String... labels) {
        add(metric, 1L, labels);
    }

    /** One for each metric that has a value. */
    List<MetricSnapshot> snapshots() {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        samples.forEach((metric, values) -> snapshots.add(snapshot(metric, values)));
        return snapshots;
    }

    private static MetricSnapshot snapshot(MetricName metric, List<Sample> values) {
        MetricMetadata metadata = new MetricMetadata(metric.base(), metric.help());
        return switch (metric.kind()) {
            case GAUGE ->
                new GaugeSnapshot(
                        metadata,
                        values.stream()
                                .map(each -> new GaugeDataPointSnapshot(each.value, each.labels, null))
                                .toList());
            case INFO ->
                new InfoSnapshot(
                        metadata,
                        values.stream()
                                .map(each -> new InfoDataPointSnapshot(each.labels))
                                .toList());
            case COUNTER ->
                new CounterSnapshot(
                        metadata,
                        values.stream()
                                .map(each -> new CounterDataPointSnapshot(each.value, each.labels, null, 0L))
                                .toList());
        };
    }
}
