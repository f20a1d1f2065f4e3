package fr.jauge.campagne;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Find the rules of a campaign by its year. A campaign without rules is an error of the registry that names it. */
public final class CampagneCatalog {
    private final SortedMap<Integer, CampagneRules> byYear;

    /** @throws IllegalArgumentException when two of the rules are of one year */
    public CampagneCatalog(Collection<CampagneRules> rules) {
        SortedMap<Integer, CampagneRules> years = new TreeMap<>();
        for (CampagneRules campagne : rules) {
            if (years.put(campagne.annee(), campagne) != null) {
                throw new IllegalArgumentException("two rules for " + campagne.annee());
            }
        }
        byYear = Collections.unmodifiableSortedMap(years);
    }

    public Optional<CampagneRules> rules(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** The rules of every year, in order: their keys are the years that are set. */
    public SortedMap<Integer, CampagneRules> byYear() {
        return byYear;
    }
}
