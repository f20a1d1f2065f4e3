package fr.jauge.decision;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Situation;
import fr.jauge.registry.PartMedicoSociale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Hold what one ESSMS brings to the grant. Euros have two decimals.
 *
 * @param finess the ESSMS
 * @param situation how it comes by its DUI
 * @param rang its rank by FINESS among the projet's ESSMS of its situation, counted from 1
 * @param usage for the usage, before the share
 * @param logiciel for the software, before the share
 * @param partMedicoSociale the share that multiplies both
 * @param montant what it brings, the only amount rounded
 */
public record AmountLine(
        Finess finess,
        Situation situation,
        int rang,
        BigDecimal usage,
        BigDecimal logiciel,
        Optional<PartMedicoSociale> partMedicoSociale,
        BigDecimal montant) {

    /** Whether the amount is what the others give. */
    public boolean isSound() {
        return montant.compareTo(montant(usage, logiciel, partMedicoSociale)) == 0;
    }

    /** Applies the share: (7,000 + 14,000) x 0.37 = 7,770.00, rounded half up to the cent once. */
    static BigDecimal montant(BigDecimal usage, BigDecimal logiciel, Optional<PartMedicoSociale> part) {
        BigDecimal factor = part.map(PartMedicoSociale::value).orElse(BigDecimal.ONE);
        return usage.add(logiciel).multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }
}
