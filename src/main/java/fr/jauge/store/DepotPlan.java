package fr.jauge.store;

/**
 * Name a depot to measure and the share of the work it belongs to.
 *
 * @param key the name with its case folded
 * @param share from 0
 * @param weight about the bytes to read
 */
public record DepotPlan(String key, String name, int share, long weight) {}
