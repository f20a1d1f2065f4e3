package fr.jauge.campagne;

import fr.jauge.lexicon.Region;
import java.util.Set;

/**
 * Tell a small organisme gestionnaire: under 15 ESSMS, under 8 in Corsica and overseas (ESMS numérique 2023, §4.5.2).
 *
 * @param lessThan the number of ESSMS from which an OG is no longer small
 * @param lessThanReduced the same, in the regions of the reduced limit
 * @param reducedRegions Corsica and overseas
 */
public record PetitOg(int lessThan, int lessThanReduced, Set<Region> reducedRegions) {

    /** @throws IllegalArgumentException on a limit below 1 */
    public PetitOg {
        if (lessThan < 1 || lessThanReduced < 1) {
            throw new IllegalArgumentException("a limit is 1 ESSMS or more");
        }
        reducedRegions = Set.copyOf(reducedRegions);
    }

    /** Says whether an OG with so many ESSMS in a project of the region is small. */
    public boolean includes(long essms, Region region) {
        return essms < (reducedRegions.contains(region) ? lessThanReduced : lessThan);
    }
}
