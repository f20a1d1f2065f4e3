package fr.jauge.publication.site;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Spread the rates of an indicator over slices of ten points, and its statuses, over all ESSMS; the chart is drawn from it.
 *
 * @param targets in percent; several when the campaigns differ
 * @param slices how many ESSMS that are compared with a target have a rate from 0 to less than 10 %, and so on; in the
 *     eleventh those of 100 % and more
 * @param statuses how many ESSMS have each
 */
public record Distribution(
        Indicateur indicateur, List<Integer> targets, List<Long> slices, Map<IndicatorStatus, Long> statuses) {
    /** The height of the highest column of the chart. */
    public static final int HEIGHT = 120;
    /** From one column to the next, and so ten points of the rate. */
    public static final int STEP = 32;
    /** Left of the first column. */
    public static final int LEFT = 40;

    private static final int SLICES = 11;
    private static final long TEN_POINTS = 1_000;

    static List<Distribution> of(List<EssmsResult> essms) {
        Map<Indicateur, Count> counts = new EnumMap<>(Indicateur.class);
        Indicateur.WITH_TARGET.forEach(indicateur -> counts.put(indicateur, new Count()));
        for (EssmsResult result : essms) {
            for (IndicatorResult each : result.indicators()) {
                Count count = counts.get(each.indicateur());
                if (count != null) {
                    count.add(each);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().distribution(entry.getKey()))
                .toList();
    }

    public long count(IndicatorStatus status) {
        return statuses.getOrDefault(status, 0L);
    }

    /** How many ESSMS are compared with a target. */
    public long compared() {
        return count(IndicatorStatus.ATTEINT) + count(IndicatorStatus.NON_ATTEINT);
    }

    /** The share of them that reach it, in hundredths of a percent, cut; 0 of none. */
    public long reachedShare() {
        return compared() == 0 ? 0 : 10_000 * count(IndicatorStatus.ATTEINT) / compared();
    }

    /** The slice in words. */
    public static String label(int slice) {
        return slice == SLICES - 1 ? "100" + French.THIN + "% et plus" : 10 * slice + "–" + 10 * (slice + 1);
    }

    /** The height of a column. */
    public long height(int slice) {
        long most = Collections.max(slices);
        return most == 0 ? 0 : slices.get(slice) * HEIGHT / most;
    }

    /** Where the column of a slice begins. */
    public static int x(int slice) {
        return LEFT + STEP * slice;
    }

    /** Where the line of a target stands. */
    public static int targetX(int target) {
        return LEFT + STEP * target / 10;
    }

    /** Whether all of a slice reaches every target: it is then drawn full. */
    public boolean reaches(int slice) {
        return targets.stream().allMatch(target -> 10 * slice >= target);
    }

    /** The targets in words. */
    public String target() {
        return targets.stream().map(target -> French.percent(100L * target)).collect(Collectors.joining(" ou "));
    }

    /** The chart in words. */
    public String words() {
        return Words.name(indicateur) + "\u00A0: " + French.number(count(IndicatorStatus.ATTEINT)) + " sur "
                + French.number(compared()) + " à la cible de " + target() + ".";
    }

    private static final class Count {
        private final NavigableSet<Integer> targets = new TreeSet<>();
        private final long[] slices = new long[SLICES];
        private final Map<IndicatorStatus, Long> statuses = new EnumMap<>(IndicatorStatus.class);

        void add(IndicatorResult result) {
            statuses.merge(result.status(), 1L, Long::sum);
            result.target().ifPresent(targets::add);
            boolean compared =
                    result.status() == IndicatorStatus.ATTEINT || result.status() == IndicatorStatus.NON_ATTEINT;
            result.ratio()
                    .filter(Ratio::isDefined)
                    .filter(ratio -> compared)
                    .ifPresent(ratio -> slices[slice(ratio)]++);
        }

        private static int slice(Ratio ratio) {
            return (int) Math.min(ratio.hundredthsOfPercent() / TEN_POINTS, SLICES - 1);
        }

        Distribution distribution(Indicateur indicateur) {
            return new Distribution(
                    indicateur,
                    List.copyOf(targets),
                    Arrays.stream(slices).boxed().toList(),
                    Map.copyOf(statuses));
        }
    }
}
