package fr.jauge.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Find the folders that the commands without Spring look at: by the option, else the system property {@code jauge.NAME},
 * else the environment as {@code JAUGE_NAME}, else the default of {@code run}. An {@code application.yml} is not read.
 */
record Locations(Properties properties, Map<String, String> environment) {
    static final String DEFAULT_OUT = "rapports";
    static final String DEFAULT_DEPOTS = "sample-data/depots";
    static final String DEFAULT_REFERENTIEL = "sample-data/referentiel";

    static Locations ofThisProcess() {
        return new Locations(System.getProperties(), System.getenv());
    }

    /** Where the revisions are published. */
    Path out(@Nullable String given) {
        return folder(given, "out", DEFAULT_OUT);
    }

    /** The extracts. */
    Path depots(@Nullable String given) {
        return folder(given, "depots", DEFAULT_DEPOTS);
    }

    /** The registry. */
    Path referentiel(@Nullable String given) {
        return folder(given, "referentiel", DEFAULT_REFERENTIEL);
    }

    private Path folder(@Nullable String given, String name, String otherwise) {
        String property = properties.getProperty("jauge." + name, "");
        String variable = environment.getOrDefault("JAUGE_" + name.toUpperCase(java.util.Locale.ROOT), "");
        String text = otherwise;
        for (String candidate : new String[] {variable, property, given == null ? "" : given}) {
            text = candidate.isBlank() ? text : candidate;
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("« " + text + " » n’est pas un nom de dossier.");
        }
    }
}
