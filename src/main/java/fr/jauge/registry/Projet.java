package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Describe a projet: the grouping of ESSMS (grappe) that a porteur leads and that the ARS funds; one row of
 * {@code projets.csv}.
 *
 * @param id the identifier in the registry
 * @param intitule raw text, line breaks included
 * @param porteur raw text, line breaks included
 * @param finessEj the legal entity of the porteur
 * @param region the region whose ARS signed
 * @param campagne the year of the call whose rules the project signed
 * @param dateConvention the day the convention was signed
 * @param dateVsr the day the regular service of the software was verified
 * @param dateVisaDepenses the day the expense statement was countersigned
 * @param montantMateriel the equipment spent, in euros, 0 or more, before the cap
 * @param montantAmoa the project assistance spent, in euros, 0 or more, before the cap
 */
public record Projet(
        String id,
        String intitule,
        String porteur,
        Optional<Finess> finessEj,
        Region region,
        int campagne,
        Optional<LocalDate> dateConvention,
        Optional<LocalDate> dateVsr,
        Optional<LocalDate> dateVisaDepenses,
        Optional<BigDecimal> montantMateriel,
        Optional<BigDecimal> montantAmoa) {

    /** @throws IllegalArgumentException on an identifier that is none, or a negative amount */
    public Projet {
        if (!Identifiant.isValid(id)) {
            throw new IllegalArgumentException("not an identifier");
        }
        if (isNegative(montantMateriel) || isNegative(montantAmoa)) {
            throw new IllegalArgumentException("amounts are 0 or more");
        }
    }

    private static boolean isNegative(Optional<BigDecimal> euros) {
        return euros.isPresent() && euros.get().signum() < 0;
    }
}
