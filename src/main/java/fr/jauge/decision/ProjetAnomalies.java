package fr.jauge.decision;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Count what deserves a look in a projet beside its verdict; it never changes the verdict. */
public final class ProjetAnomalies {
    private ProjetAnomalies() {}

    /**
     * The anomalies of the projet with their counts, each 1 or more, in the order of the codes.
     *
     * @param essms every ESSMS of the projet in the registry
     * @param rules those of the projet's campaign
     */
    public static Map<AnomalyCode, Long> of(
            Projet projet, Collection<Essms> essms, Period period, CampagneRules rules) {
        Map<AnomalyCode, Long> counts = new EnumMap<>(AnomalyCode.class);
        counts.put(
                AnomalyCode.DELAI_INDICATIF_DEPASSE,
                DelaiIndicatif.of(projet, essms, rules)
                        .map(delai -> delai.monthsBeyond(period.lastDay()))
                        .orElse(0L));
        counts.put(
                AnomalyCode.ESSMS_HORS_PERIODE,
                essms.stream().filter(each -> !each.participates(period)).count());
        counts.values().removeIf(count -> count == 0);
        return Collections.unmodifiableMap(counts);
    }
}
