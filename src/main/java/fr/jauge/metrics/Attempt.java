package fr.jauge.metrics;

import java.time.Instant;

/**
 * Hold how a command that runs once ended: it may fail before the database knows of it.
 *
 * @param period as it was asked for; empty when it was not
 * @param exitCode 0 to 3
 */
public record Attempt(String period, int exitCode, Instant end) {}
