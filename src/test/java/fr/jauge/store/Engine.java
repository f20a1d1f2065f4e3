package fr.jauge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Give tests an empty database of each engine, made by the migrations. */
public enum Engine {
    H2 {
        @Override
        DataSource create() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "jauge", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource create() {
            return new DriverManagerDataSource(newPostgres(), "postgres", "postgres");
        }
    };

    /** Started once, by the first test that needs it; it ends with the process. */
    private static @Nullable EmbeddedPostgres postgres;

    abstract DataSource create();

    /** The address of a new, empty PostgreSQL database, of the user {@code postgres}. */
    public static synchronized String newPostgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "jauge_" + UUID.randomUUID().toString().replace('-', '_');
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    /** A new database with every table. */
    DataSource migrated() {
        DataSource source = create();
        migrate(source);
        return source;
    }

    /** Makes every table; how many migrations that took. */
    public static int migrate(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new V1__Spring_batch_tables())
                .load()
                .migrate()
                .migrationsExecuted;
    }

    static MeasureStore store(DataSource source) {
        return new MeasureStore(JdbcClient.create(source), new JdbcTemplate(source));
    }

    static MeasureReader reader(DataSource source) {
        return new MeasureReader(JdbcClient.create(source));
    }
}
