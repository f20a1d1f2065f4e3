package fr.jauge.campagne;

import java.math.BigDecimal;
import java.util.List;

/**
 * Give the amount of an ESSMS by its rank in the project: "up to the 49th, from the 50th" (ESMS numérique 2023, §4.5.2).
 *
 * <p>Rates from 1 at 7,000 € and from 50 at 2,000 €: 7,000.00 at rank 49, 2,000.00 at rank 50.
 *
 * @param rates the first from rank 1, the next ones from ever higher ranks
 */
public record RateScale(List<RankedRate> rates) {

    /** @throws IllegalArgumentException when a rank would have no rate, or two */
    public RateScale {
        rates = List.copyOf(rates);
        if (!isOrdered(rates)) {
            throw new IllegalArgumentException("rates start at rank 1 and follow in order");
        }
    }

    /** Says whether every rank from 1 on has exactly one rate. */
    static boolean isOrdered(List<RankedRate> rates) {
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).fromRank() <= rates.get(i - 1).fromRank()) {
                return false;
            }
        }
        return !rates.isEmpty() && rates.get(0).fromRank() == 1;
    }

    /**
     * The amount in euros, with two decimals.
     *
     * @param rank 1 or more
     * @throws IllegalArgumentException on a rank below 1
     */
    public BigDecimal at(int rank) {
        BigDecimal euros = null;
        for (RankedRate rate : rates) {
            if (rate.fromRank() <= rank) {
                euros = rate.euros();
            }
        }
        if (euros == null) {
            throw new IllegalArgumentException("ranks are counted from 1");
        }
        return euros;
    }
}
