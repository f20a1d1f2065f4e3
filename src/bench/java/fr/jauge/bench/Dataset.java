package fr.jauge.bench;

import java.nio.file.Path;

/**
 * Locate one generated month.
 *
 * @param essms of the registry
 * @param folder with {@code depots} and {@code referentiel}
 * @param rows of all extracts, without their headers
 * @param bytes of all extracts
 */
record Dataset(int essms, Path folder, long rows, long bytes) {
    Path depots() {
        return folder.resolve("depots");
    }

    Path month() {
        return depots().resolve(BenchSettings.PERIOD.toString());
    }

    Path referentiel() {
        return folder.resolve("referentiel");
    }
}
