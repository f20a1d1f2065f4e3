package fr.jauge.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.diagnosis.DatabaseFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is found of a real PostgreSQL, in all its states. */
class DatabaseProbeIT {
    /** Without the user that the tests connect as, which the driver would prefer. */
    private final String url = Engine.newPostgres().replaceFirst("\\?.*", "");

    private final DriverManagerDataSource source = new DriverManagerDataSource(url, "postgres", "postgres");
    private final JdbcTemplate template = new JdbcTemplate(source);

    @Test
    void emptyDatabaseStaysEmpty() {
        DatabaseFacts.Open open = open("postgres");
        assertThat(open.product()).startsWith("PostgreSQL ");
        assertThat(open.migrations().current()).isEmpty();
        assertThat(open.migrations().pending()).hasSize(4).first().isEqualTo("1 (Spring batch tables)");
        assertThat(open.writable()).isTrue();
        assertThat(open.holders()).isEmpty();
        assertThat(open.ahead().orElseThrow().abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(template.queryForList("select 1 from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void tablesOfThisProgramOfANewerOneAndFailedOnesAreToldApart() {
        Engine.migrate(source);
        assertThat(open("postgres").migrations()).isEqualTo(new DatabaseFacts.Migrations("4", List.of(), List.of()));
        template.update("update flyway_schema_history set checksum = 1 where version = '3'");
        assertThat(open("postgres").migrations().wrong())
                .containsExactly("la version 3 n’est pas celle de ce programme");
        template.update("insert into flyway_schema_history select 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                + " installed_by, installed_on, 1, false from flyway_schema_history where version = '2'");
        assertThat(open("postgres").migrations().wrong()).contains("la version 99 a échoué");
    }

    @Test
    void whoHoldsAPeriodIsNamedWhileItIsHeldAndNothingIsLocked() {
        Engine.migrate(source);
        RunLock lock = new RunLock(source, JdbcClient.create(source));
        DatabaseFacts.Holder holder = new DatabaseFacts.Holder("/srv/rapports", "2023-10", "l’exécution d’ailleurs");
        try (RunLock.Held held =
                lock.take("/srv/rapports", "2023-10", holder.who()).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(open("postgres").holders()).containsExactly(holder);
        }
        assertThat(open("postgres").holders()).isEmpty();
    }

    @Test
    void userThatMayOnlyReadIsFound() {
        Engine.migrate(source);
        String role = "lecteur_" + url.replaceFirst(".*jauge_", "");
        template.execute("create role " + role + " login");
        template.execute("grant select on all tables in schema public to " + role);
        assertThat(open(role).writable()).isFalse();
        template.execute("grant insert, update on run_lock to " + role);
        assertThat(open(role).writable()).isTrue();
    }

    /** A file that is no database, or no longer: each way has another code in H2, and some no message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # bytes kept | of which zero
            100          | 0
            0            | 0
            all          | 8192
            """)
    void damagedFileIsSaidAndNoFileIsLeftBeside(String kept, int zeros, @TempDir Path folder) throws IOException {
        String h2 = "jdbc:h2:file:" + folder.resolve("jauge");
        Engine.migrate(new DriverManagerDataSource(h2, "jauge", ""));
        Path file = folder.resolve("jauge.mv.db");
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 0, zeros, (byte) 0);
        int length = kept.equals("all") ? content.length : Integer.parseInt(kept);
        Files.write(file, Arrays.copyOf(content, length));
        assertThat(new DatabaseProbe(h2, "jauge", "", Map.of(), Instant::now).look())
                .isInstanceOfSatisfying(
                        DatabaseFacts.Unusable.class,
                        facts -> assertThat(facts.cause()).isEqualTo("a un fichier abîmé, ou qui n’est pas le sien"));
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void wrongPasswordIsRefusedWithoutBeingRepeated() throws SQLException {
        String role = "protege_" + url.replaceFirst(".*jauge_", "");
        template.execute("create role " + role + " login password 'le-bon'");
        demandPassword(role);
        DatabaseFacts refused = new DatabaseProbe(url, role, "le-mauvais", Map.of(), Instant::now).look();
        assertThat(refused)
                .isInstanceOfSatisfying(
                        DatabaseFacts.Unusable.class,
                        facts -> assertThat(facts.cause()).isEqualTo("refuse l’utilisateur ou le mot de passe"));
        assertThat(new DatabaseProbe(url, role, "le-bon", Map.of(), Instant::now).look())
                .isInstanceOf(DatabaseFacts.Open.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # address                                     | what is said of it
            jdbc:postgresql://127.0.0.1:9/jauge           | ne répond pas : rien n’écoute à cette adresse
            jdbc:postgresql://hote.invalid/jauge          | est sur une machine dont le nom est inconnu ici
            jdbc:nothing:there                            | a une adresse que Jauge ne connaît pas
            """)
    void databaseThatIsNotThereIsNoException(String address, String reason) {
        assertThat(new DatabaseProbe(address, "jauge", "secret", Map.of(), Instant::now).look())
                .isInstanceOfSatisfying(DatabaseFacts.Unusable.class, facts -> {
                    assertThat(facts.address()).isEqualTo("« " + address + " »");
                    assertThat(facts.cause()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:h2:file:./jauge-data/jauge               | ./jauge-data/jauge.mv.db
            jdbc:h2:/srv/base/jauge;CIPHER=AES            | /srv/base/jauge.mv.db
            jdbc:h2:mem:essai                             | ''
            jdbc:h2:tcp://hote/jauge                      | ''
            jdbc:postgresql://hote/jauge                  | ''
            """)
    void fileIsToldFromTheAddress(String address, String file) {
        assertThat(DatabaseProbe.file(address).map(Path::toString).orElse("")).isEqualTo(file);
    }

    private DatabaseFacts.Open open(String user) {
        return (DatabaseFacts.Open) new DatabaseProbe(url, user, "postgres", Map.of(), Instant::now).look();
    }

    /** The server of the tests trusts everybody; it shall ask this one. */
    private void demandPassword(String role) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Path rules = Path.of(JdbcClient.create(source)
                    .sql("select setting from pg_settings where name = 'hba_file'")
                    .query(String.class)
                    .single());
            Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
            connection.createStatement().execute("select pg_reload_conf()");
            // the server reads them when it comes to it
            for (int tries = 0; tries < 100 && !isDemanded(role); tries++) {
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDemanded(String role) {
        return new DatabaseProbe(url, role, "", Map.of(), Instant::now).look() instanceof DatabaseFacts.Unusable;
    }
}
