package fr.jauge.metrics;

import fr.jauge.lexicon.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Hold what the database recorded of the runs of a folder of reports.
 *
 * @param completed the run that completed last
 * @param failed the run that failed or was stopped last, whether or not another has completed since
 * @param counts how many there were, by the status that Spring Batch gives them
 */
public record RunHistory(Optional<RecordedRun> completed, Optional<RecordedRun> failed, Map<String, Long> counts) {

    /**
     * Hold a run that ended.
     *
     * @param duration of the run itself; one that took up another counts from there
     * @param steps how long each step took, by its name, the last time it was run for these inputs
     */
    public record RecordedRun(
            Period period, long revision, Instant end, Duration duration, Map<String, Duration> steps) {}
}
