package fr.jauge.decision;

import fr.jauge.lexicon.Finess;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hold the grant of a projet, as its convention has it. Euros have two decimals.
 *
 * @param lignes one for each of its ESSMS in the registry, by FINESS
 * @param materiel equipment; empty when the registry has no amount
 * @param amoa project assistance; empty when the registry has no amount
 * @param total the sum of all of them
 * @param avance the part paid at the signature
 * @param solde the rest
 * @param reserves why the ARS must confirm the amount; none when the texts settle it
 * @param largerOgs the OGs that are not small and how many ESSMS of the projet each has, where that is why
 */
public record Subvention(
        List<AmountLine> lignes,
        Optional<CappedExpense> materiel,
        Optional<CappedExpense> amoa,
        BigDecimal total,
        BigDecimal avance,
        BigDecimal solde,
        Set<Reserve> reserves,
        SortedMap<Finess, Long> largerOgs) {

    /** @throws IllegalArgumentException when the two payments are not the grant */
    public Subvention {
        lignes = List.copyOf(lignes);
        reserves = Set.copyOf(reserves);
        largerOgs = Collections.unmodifiableSortedMap(new TreeMap<>(largerOgs));
        if (avance.add(solde).compareTo(total) != 0) {
            throw new IllegalArgumentException("avance and solde add up to the grant");
        }
    }

    public StatutMontant statut() {
        return reserves.isEmpty() ? StatutMontant.ETABLI : StatutMontant.A_CONFIRMER;
    }
}
