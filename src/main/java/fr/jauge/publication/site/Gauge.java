package fr.jauge.publication.site;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.IndicatorStatus;

/**
 * Draw a rate against its target: a bar on a scale of 0 to 100 %, and the mark of the target. Lengths are hundredths of a
 * percent, so that nothing is rounded.
 *
 * @param length of the bar, 0 to 10,000; a rate above 100 % fills it
 * @param target where the mark stands
 * @param reached whether the bar is drawn full, or hatched
 * @param words what is drawn, in words
 */
public record Gauge(long length, long target, boolean reached, String words) {
    private static final long WHOLE = 10_000;

    /** Of one of the five that has a rate. */
    static Gauge of(IndicatorResult result, Ratio ratio) {
        long rate = ratio.hundredthsOfPercent();
        long target = 100L * result.target().orElseThrow();
        String words = Words.name(result.indicateur()) + "\u00A0: " + French.percent(rate) + ", cible "
                + French.percent(target);
        return new Gauge(Math.min(rate, WHOLE), target, result.status() == IndicatorStatus.ATTEINT, words);
    }
}
