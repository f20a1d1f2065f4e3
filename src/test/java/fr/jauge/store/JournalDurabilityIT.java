package fr.jauge.store;

import static fr.jauge.journal.DecidedMonths.declaration;
import static fr.jauge.journal.DecidedMonths.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.journal.DecidedMonths;
import fr.jauge.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What somebody was told is recorded is on the disk, whatever happens to the process a moment later. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class JournalDurabilityIT {
    @TempDir
    private Path root;

    /** The file as it is at once after the decision is what a killed process leaves. */
    @Test
    void decisionIsInTheFileDatabaseAtOnce() throws Exception {
        DecidedMonths months = new DecidedMonths(root);
        months.publish("P1=9");
        DataSource source = database("jauge");
        Engine.migrate(source);
        try (Connection open = source.getConnection()) {
            assertThat(journal(source, months)
                            .decide(declaration("P1"), stamp())
                            .recorded())
                    .isPresent();
            Files.copy(root.resolve("jauge.mv.db"), root.resolve("killed.mv.db"));
            assertThat(open.isClosed()).isFalse();
        }
        Journal.Reading left = journal(database("killed"), months).read(entry -> {});
        assertThat(left.flaws()).isEmpty();
        assertThat(left.entries()).isEqualTo(1);
    }

    private DataSource database(String name) {
        return new DriverManagerDataSource("jdbc:h2:file:" + root.resolve(name), "jauge", "");
    }

    private static Journal journal(DataSource source, DecidedMonths months) {
        return new Journal(
                new JournalStore(
                        JdbcClient.create(source), new JdbcTemplate(source), new JdbcTransactionManager(source)),
                months.out());
    }
}
