package fr.jauge.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Run a real PostgreSQL on this machine, as durable as it comes: what is committed is on the disk. Its binaries are
 * those that the tests use.
 */
final class Postgres implements AutoCloseable {
    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private int databases;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts the server, its data in the folder. */
    static Postgres start(Path folder) throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(Folders.empty(folder))
                .setCleanDataDirectory(true)
                // the library's own default is off, for tests
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start());
    }

    /** The address of a database that was not there before. */
    String newDatabase() throws IOException {
        databases++;
        String name = "bench" + databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IOException("no database for the benchmark", e);
        }
        return server.getJdbcUrl(USER, name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
