package fr.jauge.decision;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Say what a projet came to in a period.
 *
 * @param statuses of its participating ESSMS
 * @param subvention the amounts of its convention
 * @param anomalies by code, each count above 0
 * @param delai its indicative duration; empty without the date of its convention
 * @param rules those of its campaign, by which it was judged
 */
public record ProjetResult(
        Projet projet,
        Map<Finess, EssmsStatus> statuses,
        ProjetVerdict verdict,
        Subvention subvention,
        Map<AnomalyCode, Long> anomalies,
        Optional<DelaiIndicatif> delai,
        CampagneRules rules) {

    /**
     * Decides on a projet.
     *
     * @param essms every ESSMS of the projet in the registry
     * @param statuses of those that participate in the period
     * @param rules those of the projet's campaign
     */
    public static ProjetResult of(
            Projet projet,
            Collection<Essms> essms,
            Period period,
            Map<Finess, EssmsStatus> statuses,
            CampagneRules rules) {
        return new ProjetResult(
                projet,
                statuses,
                ProjetVerdict.of(projet, period, statuses),
                new AmountRules(rules).subvention(projet, essms),
                ProjetAnomalies.of(projet, essms, period, rules),
                DelaiIndicatif.of(projet, essms, rules),
                rules);
    }

    /** How many of its participating ESSMS have that status. */
    public long count(EssmsStatus status) {
        return statuses.values().stream().filter(one -> one == status).count();
    }
}
