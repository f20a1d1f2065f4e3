package fr.jauge.bench;

import com.p6spy.engine.spy.P6SpyDriver;
import java.io.IOException;
import java.util.Map;

/** List the databases that Jauge works with, and how a run is told to use one through p6spy: by configuration alone. */
enum Engine {
    /** The file in the working folder, as by default. */
    H2("H2") {
        @Override
        Map<String, String> environment(Postgres postgres) {
            return Map.of("SPRING_DATASOURCE_URL", watched(JobRepository.ADDRESS), DRIVER, P6SpyDriver.class.getName());
        }
    },
    /** A database of its own for each run, on a server that is there already. */
    POSTGRESQL("PostgreSQL") {
        @Override
        Map<String, String> environment(Postgres postgres) throws IOException {
            return Map.of(
                    "SPRING_PROFILES_ACTIVE",
                    "postgresql",
                    "JAUGE_DB_URL",
                    watched(postgres.newDatabase()),
                    "JAUGE_DB_USER",
                    Postgres.USER,
                    "JAUGE_DB_PASSWORD",
                    Postgres.USER,
                    DRIVER,
                    P6SpyDriver.class.getName());
        }
    };

    private static final String DRIVER = "SPRING_DATASOURCE_DRIVER_CLASS_NAME";

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Map<String, String> environment(Postgres postgres) throws IOException;

    private static String watched(String address) {
        return address.replaceFirst("^jdbc:", "jdbc:p6spy:");
    }
}
