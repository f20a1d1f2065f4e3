package fr.jauge.explanation;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.decision.Justificatif;
import fr.jauge.decision.Obstacles;
import fr.jauge.decision.ProjetVerdict;
import fr.jauge.decision.Subvention;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Say what a projet came to in a period, and from what.
 *
 * @param facts as published
 * @param essms those that participate, by FINESS
 * @param obstacles all that is in the way of the solde
 * @param rules those of its campaign, by which it was judged
 */
public record ProjetExplanation(
        Facts facts,
        List<EssmsExplanation> essms,
        ProjetVerdict verdict,
        Obstacles obstacles,
        Evidence evidence,
        Subvention subvention,
        Map<AnomalyCode, Long> anomalies,
        CampagneRules rules) {

    /** Hold what the registry says of the projet. */
    public record Facts(String id, String intitule, String porteur, String region, int campagne) {}

    /**
     * Hold the dates that the registry has.
     *
     * @param limit the last day of the indicative duration; empty without the date of the convention
     * @param missing what the solde still waits for
     */
    public record Evidence(
            Optional<LocalDate> convention,
            Optional<LocalDate> vsr,
            Optional<LocalDate> visa,
            Optional<LocalDate> limit,
            List<Justificatif> missing) {}

    public ProjetExplanation {
        essms = List.copyOf(essms);
    }

    /** How many of its ESSMS have each status, those that none has included. */
    public Map<EssmsStatus, Long> counts() {
        Map<EssmsStatus, Long> counts = new EnumMap<>(EssmsStatus.class);
        for (EssmsStatus status : EssmsStatus.values()) {
            counts.put(
                    status,
                    essms.stream().filter(each -> each.status() == status).count());
        }
        return counts;
    }
}
