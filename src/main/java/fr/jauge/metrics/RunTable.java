package fr.jauge.metrics;

import java.nio.file.Path;

/** Give what the database recorded of the runs. */
public interface RunTable {
    /**
     * Reads it.
     *
     * @param out the folder of the reports, absolute; the runs that published elsewhere are left out
     * @throws RuntimeException when the database does not answer
     */
    RunHistory read(Path out);
}
