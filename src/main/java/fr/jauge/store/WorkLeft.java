package fr.jauge.store;

/**
 * Say what a run has still to measure.
 *
 * @param weight about the bytes to read
 */
public record WorkLeft(int depots, long weight) {}
