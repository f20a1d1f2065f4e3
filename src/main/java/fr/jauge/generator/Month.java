package fr.jauge.generator;

/**
 * Bound a civil month by its days on the {@link Timeline}.
 *
 * @param index its rank on the timeline
 * @param firstDay its first day
 * @param lastDay its last day
 */
record Month(int index, int firstDay, int lastDay) {}
