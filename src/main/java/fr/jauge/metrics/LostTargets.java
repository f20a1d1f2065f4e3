package fr.jauge.metrics;

import fr.jauge.lexicon.Indicateur;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Find the targets that an ESSMS reached in the month before and is judged not to reach now. A rate that could not be
 * computed is no fall: its reason is told apart.
 */
final class LostTargets {
    private final boolean isKnown;
    private final List<Lost> all = new ArrayList<>();
    private final Map<Place, Long> counts = new HashMap<>();

    /** Name a target of an ESSMS. */
    record Lost(Essms essms, Indicateur indicateur) {}

    private record Place(String projet, Indicateur indicateur) {}

    /** @param before the month before, when it is published and intact */
    LostTargets(MonthFigures month, Optional<MonthFigures> before) {
        isKnown = before.isPresent();
        Map<String, Essms> earlier = before.map(MonthFigures::byFiness).orElse(Map.of());
        for (Essms essms : month.essms()) {
            Essms then = earlier.get(essms.finess());
            if (then != null) {
                essms.indicators().stream()
                        .filter(each -> each.isJudged() && !each.isReached() && reached(then, each.indicateur()))
                        .forEach(each -> add(new Lost(essms, each.indicateur())));
            }
        }
    }

    /** Whether there is a month to compare with. */
    boolean isKnown() {
        return isKnown;
    }

    List<Lost> all() {
        return all;
    }

    /** How many ESSMS of a projet lost a target. */
    long of(String projet, Indicateur indicateur) {
        return counts.getOrDefault(new Place(projet, indicateur), 0L);
    }

    private void add(Lost lost) {
        all.add(lost);
        counts.merge(new Place(lost.essms.projet(), lost.indicateur), 1L, Long::sum);
    }

    private static boolean reached(Essms essms, Indicateur indicateur) {
        return essms.indicators().stream().anyMatch(each -> each.indicateur() == indicateur && each.isReached());
    }
}
