package fr.jauge.measure;

import fr.jauge.extract.Depot;
import fr.jauge.lexicon.Period;
import java.util.Optional;

/** Find the depot of a name in an earlier month. */
@FunctionalInterface
public interface EarlierDepots {
    /**
     * Finds a depot.
     *
     * @param key the name, its case folded as by {@link Depot#key()}
     */
    Optional<Depot> find(Period month, String key);
}
