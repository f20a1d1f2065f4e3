package fr.jauge.campagne;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hold an amount that is due to an ESSMS from a rank on.
 *
 * @param fromRank the first rank it holds for, counted from 1
 * @param euros 0 or more, kept with two decimals
 */
public record RankedRate(int fromRank, BigDecimal euros) {

    /** @throws IllegalArgumentException on a rank below 1, a negative amount or a fraction of a cent */
    public RankedRate {
        if (fromRank < 1 || euros.signum() < 0 || euros.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("a rate starts at rank 1 or more and is a number of cents");
        }
        euros = euros.setScale(2, RoundingMode.UNNECESSARY);
    }
}
