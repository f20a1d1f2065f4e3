package fr.jauge.metrics;

/**
 * Hold what keeps the number of series within bounds.
 *
 * @param establishments above so many in the period no ESSMS has series of its own, 0 or more
 * @param months how many months of history, the last included, 1 to 60
 */
public record Bounds(int establishments, int months) {
    /** Of history. */
    public static final int MOST_MONTHS = 60;

    /** @throws IllegalArgumentException outside the ranges */
    public Bounds {
        if (establishments < 0) {
            throw new IllegalArgumentException("jauge.metrics.establishments : à partir de 0");
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("jauge.metrics.months : de 1 à " + MOST_MONTHS);
        }
    }
}
