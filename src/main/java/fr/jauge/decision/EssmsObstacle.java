package fr.jauge.decision;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hold an ESSMS that is not CONFORME, with each of its targets that is not reached and how much it lacks.
 *
 * <p>Obstacles are ordered by how near they are to being solved: first the ESSMS below a target, whose lack is counted, the
 * fewest dossiers and messages first; those that also lack a figure after those that do not; then the ESSMS that cannot
 * be judged, the fewest figures first; then those not measured yet; at last by FINESS.
 *
 * @param indicators those of the five that apply and are not reached, the smallest lack first, then those without a figure
 *     in the order of the table; none when no target applies
 */
public record EssmsObstacle(Finess finess, EssmsStatus status, List<IndicatorResult> indicators)
        implements Comparable<EssmsObstacle> {
    private static final Comparator<EssmsObstacle> NEAREST_FIRST = Comparator.comparing(EssmsObstacle::rank)
            .thenComparing(EssmsObstacle::withoutFigure)
            .thenComparing(EssmsObstacle::lacking)
            .thenComparing(EssmsObstacle::finess);

    public EssmsObstacle {
        indicators = List.copyOf(indicators);
    }

    /** The obstacle that an assessed ESSMS is, or empty when it is CONFORME. */
    public static Optional<EssmsObstacle> of(EssmsResult result) {
        return of(result.essms().finess(), result.status(), result.indicators());
    }

    /**
     * The obstacle that an ESSMS is, or empty when it is CONFORME.
     *
     * @param indicators all seven
     */
    public static Optional<EssmsObstacle> of(
            Finess finess, EssmsStatus status, Collection<IndicatorResult> indicators) {
        if (status == EssmsStatus.CONFORME) {
            return Optional.empty();
        }
        List<IndicatorResult> open = indicators.stream()
                .filter(each -> each.indicateur().hasTarget())
                .filter(each ->
                        each.status() != IndicatorStatus.ATTEINT && each.status() != IndicatorStatus.NON_APPLICABLE)
                .sorted(Comparator.comparing((IndicatorResult each) -> !isCounted(each))
                        .thenComparing(each -> isCounted(each) ? each.lacking().orElse(0) : 0)
                        .thenComparing(IndicatorResult::indicateur))
                .toList();
        return Optional.of(new EssmsObstacle(finess, status, open));
    }

    /** How many dossiers and messages it lacks over all its targets, as far as they are counted. */
    public long lacking() {
        long lacking = 0;
        for (IndicatorResult each : indicators) {
            if (isCounted(each)) {
                lacking += each.lacking().orElse(0);
            }
        }
        return lacking;
    }

    /** How many of its targets have no figure, so that nothing says what they lack. */
    public long withoutFigure() {
        long without = 0;
        for (IndicatorResult each : indicators) {
            if (!isCounted(each)) {
                without++;
            }
        }
        return without;
    }

    private int rank() {
        return switch (status) {
            case CONFORME, NON_CONFORME -> 0;
            case NON_EVALUABLE -> 1;
            case NON_MESURE -> 2;
        };
    }

    private static boolean isCounted(IndicatorResult indicator) {
        return indicator.status() == IndicatorStatus.NON_ATTEINT;
    }

    @Override
    public int compareTo(EssmsObstacle other) {
        return NEAREST_FIRST.compare(this, other);
    }
}
