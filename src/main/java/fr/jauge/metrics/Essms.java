package fr.jauge.metrics;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Hold what a revision publishes of an ESSMS. */
record Essms(String finess, String projet, String name, String secteur, EssmsStatus status, List<Measured> indicators) {
    private static final Set<String> NOT_RECEIVED = Set.of(Motif.DEPOT_ABSENT.name(), Motif.DEPOT_REFUSE.name());

    /**
     * Hold one of the seven indicators.
     *
     * @param target in percent
     */
    record Measured(
            Indicateur indicateur,
            IndicatorStatus status,
            String motif,
            OptionalLong numerator,
            OptionalLong denominator,
            OptionalInt target) {

        boolean isReached() {
            return status == IndicatorStatus.ATTEINT;
        }

        /** Whether it says that the target is reached, or not. */
        boolean isJudged() {
            return isReached() || status == IndicatorStatus.NON_ATTEINT;
        }
    }

    /** Why nothing was received of it; empty when something was, or when it is not measured. */
    Optional<String> absence() {
        return indicators.stream()
                .filter(each -> each.status == IndicatorStatus.DONNEES_ABSENTES)
                .map(Measured::motif)
                .filter(NOT_RECEIVED::contains)
                .findFirst();
    }
}
