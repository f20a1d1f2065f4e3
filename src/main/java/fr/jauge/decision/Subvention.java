package fr.jauge.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hold the grant of a projet, as its convention has it. Euros have two decimals.
 *
 * @param lignes one for each of its ESSMS in the registry, by FINESS
 * @param materiel equipment once capped; empty when the registry has no amount
 * @param amoa project assistance once capped; empty when the registry has no amount
 * @param total the sum of all of them
 * @param avance the part paid at the signature
 * @param solde the rest
 * @param reserves why the ARS must confirm the amount; none when the texts settle it
 */
public record Subvention(
        List<AmountLine> lignes,
        Optional<BigDecimal> materiel,
        Optional<BigDecimal> amoa,
        BigDecimal total,
        BigDecimal avance,
        BigDecimal solde,
        Set<Reserve> reserves) {

    /** @throws IllegalArgumentException when the two payments are not the grant */
    public Subvention {
        lignes = List.copyOf(lignes);
        reserves = Set.copyOf(reserves);
        if (avance.add(solde).compareTo(total) != 0) {
            throw new IllegalArgumentException("avance and solde add up to the grant");
        }
    }

    public StatutMontant statut() {
        return reserves.isEmpty() ? StatutMontant.ETABLI : StatutMontant.A_CONFIRMER;
    }
}
