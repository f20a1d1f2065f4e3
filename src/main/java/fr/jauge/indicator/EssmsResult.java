package fr.jauge.indicator;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Window;
import fr.jauge.measure.Tally;
import fr.jauge.registry.Essms;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Say what an ESSMS came to in a period.
 *
 * @param window empty when it is not measured
 * @param accompanied PA, persons accompanied, where it can be known
 * @param eligible PE, those who can have a projet d'accueil et d'accompagnement, where it can be known
 * @param active DA, persons with an active dossier, where it can be known
 * @param indicators the seven, in order
 * @param readyForVa whether the three DUI indicators are supplied and not zero, as the acceptance of the software wants
 * @param anomalies by code, each count above 0
 * @param reception what it was drawn from
 */
public record EssmsResult(
        Essms essms,
        Optional<Window> window,
        EssmsStatus status,
        OptionalLong accompanied,
        OptionalLong eligible,
        OptionalLong active,
        List<IndicatorResult> indicators,
        boolean readyForVa,
        Map<AnomalyCode, Long> anomalies,
        Reception reception) {

    public EssmsResult {
        indicators = List.copyOf(indicators);
        anomalies = anomalies.isEmpty() ? Map.of() : ordered(anomalies);
    }

    private static Map<AnomalyCode, Long> ordered(Map<AnomalyCode, Long> anomalies) {
        return Collections.unmodifiableMap(new EnumMap<>(anomalies));
    }

    /** What its one depot says of it; empty when it is not measured, not received, or received twice. */
    public Optional<Tally> tally() {
        return window.flatMap(days -> reception.tally());
    }

    /** The persons behind its denominators; empty as the tally is. */
    public Optional<Population> population() {
        return tally().map(Population::of);
    }

    /** How many of the five are reached. */
    public long reached() {
        long reached = 0;
        for (IndicatorResult indicator : indicators) {
            if (indicator.status() == IndicatorStatus.ATTEINT) {
                reached++;
            }
        }
        return reached;
    }

    /** How many of the five count: all but those excluded. */
    public long applicable() {
        long applicable = 0;
        for (IndicatorResult indicator : indicators) {
            if (indicator.indicateur().hasTarget() && indicator.status() != IndicatorStatus.NON_APPLICABLE) {
                applicable++;
            }
        }
        return applicable;
    }
}
