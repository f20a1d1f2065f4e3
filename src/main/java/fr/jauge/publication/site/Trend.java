package fr.jauge.publication.site;

/**
 * Draw the rate of an indicator over the months of a history: a line, and that of the target.
 *
 * @param points of the line, one a month that has a rate, in an SVG of 120 by 32
 * @param target the height of the target's line
 * @param words what is drawn, in words
 */
public record Trend(String points, long target, String words) {
    static final int WIDTH = 120;
    static final int HEIGHT = 32;
    private static final long WHOLE = 10_000;
    private static final int MARGIN = 2;

    /** The height of a rate in hundredths of a percent; above 100 % it stays at the top. */
    static long y(long rate) {
        return HEIGHT - MARGIN - Math.min(rate, WHOLE) * (HEIGHT - 2 * MARGIN) / WHOLE;
    }

    /**
     * The place of a month.
     *
     * @param index from 0
     * @param months of the history, 2 or more
     */
    static long x(int index, int months) {
        return MARGIN + (long) index * (WIDTH - 2 * MARGIN) / (months - 1);
    }
}
