package fr.jauge.explanation;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Window;
import fr.jauge.publication.EssmsCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Say what an ESSMS came to in a period, and from what.
 *
 * @param projet the identifier of its projet, as published
 * @param secteur its code
 * @param situation its code
 * @param window empty when it is not measured
 * @param firstMeasure the month that the registry declares; empty when it declares none
 * @param indicators the seven, in order
 * @param isPopulationKnown whether the persons accompanied and eligible can be known: not with a refused headcount
 * @param counts what they were drawn from; empty when it is not measured, not received, or received in several depots
 * @param depots it came in, or whose refusal is why it did not; an earlier month's are under the same name
 */
public record EssmsExplanation(
        Finess finess,
        String projet,
        String raisonSociale,
        String secteur,
        String situation,
        EssmsStatus status,
        Optional<Window> window,
        Optional<Period> firstMeasure,
        boolean readyForVa,
        List<IndicatorResult> indicators,
        boolean isPopulationKnown,
        Optional<EssmsCounts> counts,
        List<DepotOutcome> depots,
        Map<AnomalyCode, Long> anomalies) {

    public EssmsExplanation {
        indicators = List.copyOf(indicators);
        depots = List.copyOf(depots);
    }

    /** How many of the five are reached. */
    public long reached() {
        return indicators.stream()
                .filter(each -> each.status() == IndicatorStatus.ATTEINT)
                .count();
    }

    /** How many of the five apply. */
    public long applicable() {
        return indicators.stream()
                .filter(each -> each.indicateur().hasTarget() && each.status() != IndicatorStatus.NON_APPLICABLE)
                .count();
    }
}
