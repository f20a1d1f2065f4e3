package fr.jauge.bench;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Say what every contender cost for one size.
 *
 * @param checked how many rates of each contender were found equal to Jauge's
 * @param loadBefore the load of the machine over the last minute, before
 * @param loadAfter the same, after
 */
record SizeResult(
        Dataset data,
        Map<Contender, List<Measurement>> measurements,
        int checked,
        double loadBefore,
        double loadAfter) {

    SizeResult {
        measurements = Collections.unmodifiableMap(new EnumMap<>(measurements));
    }

    Spread wall(Contender contender) {
        return spread(contender, Measurement::wallSeconds);
    }

    Spread cpu(Contender contender) {
        return spread(contender, Measurement::cpuSeconds);
    }

    Spread peakMegabytes(Contender contender) {
        return spread(contender, Measurement::peakMegabytes);
    }

    private Spread spread(Contender contender, ToDoubleFunction<Measurement> part) {
        return Spread.of(Objects.requireNonNull(measurements.get(contender)), part);
    }
}
