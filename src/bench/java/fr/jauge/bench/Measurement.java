package fr.jauge.bench;

/**
 * Say what one process cost.
 *
 * @param wallSeconds from the start of the process to its end
 * @param cpuSeconds user and system, all threads
 * @param peakBytes the most memory it held at a time
 */
record Measurement(double wallSeconds, double cpuSeconds, long peakBytes) {}
