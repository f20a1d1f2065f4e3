package fr.jauge.bench;

import java.time.Instant;

/**
 * Say what one process cost.
 *
 * @param begin when it was started
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds user and system, all threads
 * @param peakBytes the most memory it held at a time
 */
record Measurement(Instant begin, double wallSeconds, double cpuSeconds, long peakBytes) {
    private static final double MEGABYTE = 1 << 20;

    Instant end() {
        return begin.plusNanos(Math.round(wallSeconds * 1e9));
    }

    double peakMegabytes() {
        return peakBytes / MEGABYTE;
    }
}
