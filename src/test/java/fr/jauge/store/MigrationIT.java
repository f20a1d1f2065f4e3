package fr.jauge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process killed while it makes the tables leaves a database that the next one completes. */
class MigrationIT {
    private static final String TABLES =
            "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public' order by 1";

    /** H2 commits each statement: a migration may have made all its tables and not be in the history yet. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void migrationCutShortIsMadeAgainOnH2(String version) {
        DataSource source = Engine.H2.migrated();
        JdbcTemplate database = new JdbcTemplate(source);
        List<String> tables = database.queryForList(TABLES, String.class);
        int forgotten = database.update("delete from \"flyway_schema_history\" where \"version\" >= ?", version);
        assertThat(forgotten).isPositive();
        // half of its tables were made
        database.execute("drop table " + (version.equals("1") ? "batch_step_execution_context" : "journal_entry"));

        assertThat(Engine.migrate(source)).isEqualTo(forgotten);
        assertThat(database.queryForList(TABLES, String.class))
                .isEqualTo(tables)
                .contains("tally", "run_lock");
        assertThat(database.queryForObject("select count(*) from journal_lock", Integer.class))
                .isEqualTo(1);
    }

    /** PostgreSQL creates tables in a transaction: what has not reached the history is not there. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void tablesAreMadeInTheTransactionOfTheMigration(Engine engine) throws Exception {
        DataSource source = engine.create();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            new V1__Spring_batch_tables().migrate(new OpenContext(connection));
            assertThat(connection
                            .createStatement()
                            .executeQuery("select 1 from batch_job_instance")
                            .next())
                    .isFalse();
            connection.rollback();
        }
        assertThat(new JdbcTemplate(source).queryForList(TABLES, String.class)).isEmpty();
        assertThat(Engine.migrate(source)).isEqualTo(4);
    }

    private record OpenContext(Connection connection) implements Context {
        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }
    }
}
