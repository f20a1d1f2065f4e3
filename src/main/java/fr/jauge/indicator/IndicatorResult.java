package fr.jauge.indicator;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Say what an indicator of an ESSMS came to.
 *
 * @param motif why it was not computed, or the legal basis of its exclusion; empty when there is nothing to say
 * @param ratio of the five with a target, where it was computed; its denominator may be 0
 * @param count of the optional two, where it was computed
 * @param target in percent, of the five
 */
public record IndicatorResult(
        Indicateur indicateur,
        IndicatorStatus status,
        String motif,
        Optional<Ratio> ratio,
        OptionalLong count,
        OptionalInt target) {

    /** The numerator or the count, where it was computed. */
    public OptionalLong numerator() {
        return ratio.isPresent() ? OptionalLong.of(ratio.get().numerator()) : count;
    }

    /** How many more the numerator needs, where there is a rate. */
    public OptionalLong lacking() {
        return ratio.isPresent() && ratio.get().isDefined() && target.isPresent()
                ? OptionalLong.of(ratio.get().lacking(target.getAsInt()))
                : OptionalLong.empty();
    }
}
