package fr.jauge.campagne;

import java.util.List;

/** Hold what came of reading the rules: all of them, or everything that is wrong with them. */
public sealed interface CatalogReading {

    /** Every file is right. */
    record Valid(CampagneCatalog catalog) implements CatalogReading {}

    /**
     * A file at least is wrong, and none may be used.
     *
     * @param errors all of them, by file, then in the order of the keys' checks
     */
    record Invalid(List<CampagneError> errors) implements CatalogReading {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
