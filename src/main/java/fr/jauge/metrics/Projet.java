package fr.jauge.metrics;

import fr.jauge.lexicon.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Hold what a revision publishes of a projet.
 *
 * @param subvention euros, as are the avance and the solde
 * @param isToConfirm whether the ARS has to confirm the amount
 * @param limit the last day of its indicative duration
 */
record Projet(
        String id,
        String intitule,
        String porteur,
        String region,
        String campagne,
        Verdict verdict,
        BigDecimal subvention,
        BigDecimal avance,
        BigDecimal solde,
        boolean isToConfirm,
        Optional<LocalDate> limit) {

    BigDecimal eligible() {
        return verdict == Verdict.SOLDE_ELIGIBLE ? solde : BigDecimal.ZERO;
    }

    BigDecimal withheld() {
        return solde.subtract(eligible());
    }
}
