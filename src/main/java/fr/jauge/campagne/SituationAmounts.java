package fr.jauge.campagne;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Give what an ESSMS is paid for the usage and for the software of its DUI, by its rank.
 *
 * <p>The campaign of 2022 pays a new DUI more when its vendor is listed by Ségur (ARS Île-de-France, 29 March 2022); a
 * campaign that makes no difference has one scale.
 *
 * @param usage for the use of the DUI
 * @param logiciel for the software; of a listed vendor, where that makes a difference
 * @param logicielNonReference for the software of a vendor that is not listed, where that makes a difference
 */
public record SituationAmounts(RateScale usage, RateScale logiciel, Optional<RateScale> logicielNonReference) {

    /** True when the amount cannot be told without knowing whether the vendor is listed. */
    public boolean dependsOnEditeur() {
        return logicielNonReference.isPresent();
    }

    /**
     * The software's amount in euros.
     *
     * @param rank 1 or more
     * @param editeurReference whether the vendor is listed; may be empty when that makes no difference
     * @throws IllegalArgumentException when it makes one, and is empty
     */
    public BigDecimal logiciel(int rank, Optional<Boolean> editeurReference) {
        if (logicielNonReference.isEmpty()) {
            return logiciel.at(rank);
        }
        boolean listed = editeurReference.orElseThrow(
                () -> new IllegalArgumentException("this campaign pays by whether the vendor is listed"));
        return (listed ? logiciel : logicielNonReference.get()).at(rank);
    }
}
