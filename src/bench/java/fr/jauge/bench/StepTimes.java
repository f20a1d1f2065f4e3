package fr.jauge.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Say how long each step of a run took.
 *
 * @param seconds in the order in which they ran: before the job, its steps, after the job
 */
record StepTimes(Map<String, Double> seconds) {
    static final String BEFORE = "start, before the job";
    static final String MEASURE = "measure";
    static final String PUBLISH = "publish";
    static final String AFTER = "end, after the job";

    StepTimes {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }

    /** @throws NullPointerException when there was no such step */
    double of(String step) {
        return Objects.requireNonNull(seconds.get(step), step);
    }

    double measure() {
        return of(MEASURE);
    }

    double publish() {
        return of(PUBLISH);
    }
}
