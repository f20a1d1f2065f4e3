package fr.jauge.serve;

import fr.jauge.lexicon.Period;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Remember what the measures of this process came to, for the details of its health and for its metrics. */
@Component("mesure")
class LastMeasures extends AbstractHealthIndicator {
    private final Map<MonthOutcome.Kind, Counter> counters = new EnumMap<>(MonthOutcome.Kind.class);
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    LastMeasures(MeterRegistry meters) {
        for (MonthOutcome.Kind kind : MonthOutcome.Kind.values()) {
            counters.put(
                    kind,
                    Counter.builder("jauge.serve.measures")
                            .description("Measures of a month that this process began, by how they ended")
                            .tag("outcome", kind.name().toLowerCase(java.util.Locale.ROOT))
                            .register(meters));
        }
        TimeGauge.builder("jauge.serve.last.measure.timestamp", this::millis, TimeUnit.MILLISECONDS)
                .description("When the last measure of this process ended, 0 before the first")
                .register(meters);
        io.micrometer.core.instrument.Gauge.builder("jauge.serve.last.measure.failed", this::failed)
                .description("1 when the last measure of this process failed")
                .register(meters);
    }

    private record Last(Period period, MonthOutcome outcome, Instant at) {}

    /** Keeps the outcome of a measure. */
    void add(Period period, MonthOutcome outcome, Instant at) {
        last.set(new Last(period, outcome, at));
        Counter counter = counters.get(outcome.kind());
        if (counter != null) {
            counter.increment();
        }
    }

    /** A failed measure is told, and makes nobody restart the process. */
    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        Last known = last.get();
        if (known != null) {
            health.withDetail("periode", known.period.toString())
                    .withDetail("issue", known.outcome.kind().name())
                    .withDetail("message", known.outcome.words())
                    .withDetail("fin", known.at.toString());
        }
    }

    private double millis() {
        Last known = last.get();
        return known == null ? 0 : known.at.toEpochMilli();
    }

    private double failed() {
        Last known = last.get();
        return known != null && known.outcome.kind() == MonthOutcome.Kind.ECHEC ? 1 : 0;
    }
}
