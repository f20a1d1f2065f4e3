package fr.jauge.registry;

import fr.jauge.lexicon.FileDigest;
import java.util.List;

/** Hold what came of reading the registry: all of it, or everything that is wrong with it. */
public sealed interface RegistryReading {

    /** The columns nothing reads, by file, then in the header's order. */
    List<UnknownColumn> unknownColumns();

    /** The names of the folder's other entries, hidden ones and folders included, in order: they are ignored. */
    List<String> ignored();

    /**
     * The registry is right.
     *
     * @param files the two files as they were read
     */
    record Valid(Registry registry, List<FileDigest> files, List<UnknownColumn> unknownColumns, List<String> ignored)
            implements RegistryReading {
        public Valid {
            files = List.copyOf(files);
            unknownColumns = List.copyOf(unknownColumns);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * The registry is wrong, and nothing may be computed from it.
     *
     * @param errors all of them: those of {@code projets.csv}, which may cause the others, then by line, then by column
     */
    record Invalid(List<RegistryError> errors, List<UnknownColumn> unknownColumns, List<String> ignored)
            implements RegistryReading {
        public Invalid {
            errors = List.copyOf(errors);
            unknownColumns = List.copyOf(unknownColumns);
            ignored = List.copyOf(ignored);
        }
    }
}
