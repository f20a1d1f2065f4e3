package fr.jauge.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hold an expense that is paid up to a cap: 45,000.50 € spent under a cap of 340,000 € bring 45,000.50 €.
 *
 * @param spent in euros, as the registry has it
 * @param cap in euros
 * @param montant the lower of both, rounded half up to the cent
 */
public record CappedExpense(BigDecimal spent, BigDecimal cap, BigDecimal montant) {

    static CappedExpense of(BigDecimal spent, BigDecimal cap) {
        return new CappedExpense(spent, cap, spent.min(cap).setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether the amount is what the others give. */
    public boolean isSound() {
        return montant.compareTo(of(spent, cap).montant()) == 0;
    }

    /** Whether more was spent than is paid. */
    public boolean isCapped() {
        return spent.compareTo(cap) > 0;
    }
}
