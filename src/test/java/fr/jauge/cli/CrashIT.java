package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.Period;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Kill the process at instants drawn from a seed over the whole run: the same command then completes it, and every file
 * equals that of a run that nobody disturbed. {@code -Dcrash.kills=100} asks for more of them.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final long SEED = Long.getLong("crash.seed", 20231031);
    private static final int ESSMS = 300;

    @TempDir
    private static Path folder;

    private static Path data;
    private static Map<String, String> undisturbed;
    /** Of the undisturbed run: when it began to measure, and when it ended. */
    private static long begins;

    private static long millis;

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException {
        data = folder.resolve("data");
        Period october = Period.parse("2023-10").orElseThrow();
        SyntheticMonths.write(
                new GeneratorSettings(ESSMS, SEED, data, october, 1, false, GeneratorSettings.DEFAULT_FAULT_RATE),
                (done, total) -> {});
        Path quiet = Files.createDirectory(folder.resolve("quiet"));
        long start = System.nanoTime();
        JaugeProcess.Started started = start(quiet, UnaryOperator.identity());
        await(() -> isMeasuring(quiet));
        begins = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(started.end().exitCode()).isZero();
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        undisturbed = PublishedFiles.of(quiet);
        assertThat(undisturbed).hasSizeGreaterThan(10).containsKey("rapports/2023-10/LATEST");
    }

    @Test
    void killedRunIsCompletedByTheSameCommand() throws IOException, InterruptedException {
        killAndComplete("h2", kill -> UnaryOperator.identity());
    }

    /** Each in a database of its own, so that some are killed while its tables are made. */
    @Test
    void killedRunIsCompletedByTheSameCommandOnPostgresql() throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
            killAndComplete("postgresql", kill -> {
                server.execute("create database kill" + kill);
                return process -> onPostgresql(process, postgres.getJdbcUrl("postgres", "kill" + kill));
            });
        }
    }

    @Test
    void terminatedRunEndsWithinSecondsAndIsCompletedByTheSameCommand() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("terminated"));
        JaugeProcess.Started started = start(place, UnaryOperator.identity());
        Thread.sleep(millis * 6 / 10);
        started.process().destroy();
        assertThat(started.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
        Outcome outcome = started.end();
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(start(place, UnaryOperator.identity()).end().exitCode()).isZero();
        assertThat(PublishedFiles.of(place)).isEqualTo(undisturbed);
    }

    /** While its database is being opened what else is closed makes the start fail, which nobody is to be told. */
    @Test
    void runTerminatedBeforeItsFirstStepSaysSoAndNothingElse() throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve("early"));
        JaugeProcess.Started started = start(place, UnaryOperator.identity());
        await(() -> Files.exists(place.resolve("jauge-data")));
        started.process().destroy();
        Outcome outcome = started.end().expecting(143);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors())
                .containsExactly("Arrêt demandé : la même commande reprendra où celle-ci s’est arrêtée.");
    }

    /** What a killed run had measured is in the database: it loses the depots under way, one a worker, and no other. */
    @Test
    void killedRunLosesTheDepotsUnderWayAlone() throws IOException, InterruptedException, SQLException {
        Path place = Files.createDirectory(folder.resolve("lost"));
        JaugeProcess.Started started = start(place, UnaryOperator.identity());
        await(() -> gathered(place) >= 5);
        started.process().destroyForcibly().waitFor();
        started.end();
        long gathered = gathered(place);
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + place.resolve("jauge-data/jauge").toAbsolutePath(), "jauge", "");
                ResultSet measured =
                        database.createStatement().executeQuery("select count(distinct depot_key) from reading")) {
            assertThat(measured.next()).isTrue();
            assertThat(measured.getLong(1))
                    .isGreaterThanOrEqualTo(gathered - Runtime.getRuntime().availableProcessors());
        }
    }

    /** The depots that gave private lists, each just before it is said to be measured. */
    private static long gathered(Path place) {
        if (!isMeasuring(place)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(place.resolve("rapports-prive/2023-10"))) {
            return files.filter(file -> file.toString().endsWith(".tsv")).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // moved meanwhile
        }
    }

    /** The server throws everybody out in the middle of a run and lets nobody in for a while. */
    @Test
    void databaseThatGoesAwayFailsTheRunAndComingBackLetsItComplete()
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
            server.execute("create database jauge");
            UnaryOperator<JaugeProcess> database =
                    process -> onPostgresql(process, postgres.getJdbcUrl("postgres", "jauge"));
            Path place = Files.createDirectory(folder.resolve("away"));
            JaugeProcess.Started started = start(place, database);
            await(() -> measured(postgres) > 0);
            server.execute("alter database jauge allow_connections false");
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'jauge'");

            Outcome away = started.end();
            assertThat(away.exitCode()).as(away.err()).isEqualTo(1);
            assertThat(away.err()).contains("base de données").doesNotContain("\tat ");
            assertThat(place.resolve("rapports/2023-10/LATEST")).doesNotExist();

            server.execute("alter database jauge allow_connections true");
            assertThat(measured(postgres)).isPositive();
            assertThat(start(place, database).end().exitCode()).isZero();
            assertThat(PublishedFiles.of(place)).isEqualTo(undisturbed);
        }
    }

    /** The depots measured so far; 0 while there is no such table. */
    private static int measured(EmbeddedPostgres postgres) {
        JdbcTemplate jauge = new JdbcTemplate(postgres.getDatabase("postgres", "jauge"));
        Integer tables =
                jauge.queryForObject("select count(*) from pg_tables where tablename = 'reading'", Integer.class);
        Integer depots = tables == null || tables == 0
                ? Integer.valueOf(0)
                : jauge.queryForObject("select count(distinct depot_key) from reading", Integer.class);
        return depots == null ? 0 : depots;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(5);
        }
    }

    private static JaugeProcess onPostgresql(JaugeProcess process, String url) {
        return process.with("SPRING_PROFILES_ACTIVE", "postgresql")
                .with("JAUGE_DB_URL", url)
                .with("JAUGE_DB_USER", "postgres")
                .with("JAUGE_DB_PASSWORD", "none");
    }

    private static void killAndComplete(String name, IntFunction<UnaryOperator<JaugeProcess>> databases)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<String, Integer> instants = new TreeMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = Files.createDirectory(folder.resolve(name + kill));
            UnaryOperator<JaugeProcess> database = databases.apply(kill);
            // one in five while it starts, the others once it measures, up to its end
            boolean starting = kill % 5 == 4;
            long instant = Math.round(
                    starting ? begins * (0.3 + 0.7 * random.nextDouble()) : (millis - begins) * random.nextDouble());
            JaugeProcess.Started started = start(place, database);
            if (!starting) {
                await(() -> isMeasuring(place) || !started.process().isAlive());
            }
            Thread.sleep(instant);
            started.process().destroyForcibly().waitFor();
            started.end();
            instants.merge(stage(place), 1, Integer::sum);
            Outcome completed = start(place, database).end();
            assertThat(completed.exitCode())
                    .as("kill %d after %d ms: %s", kill, instant, completed)
                    .isZero();
            assertThat(PublishedFiles.of(place))
                    .as("kill %d after %d ms", kill, instant)
                    .isEqualTo(undisturbed);
        }
        System.out.println(name + ", killed: " + instants);
    }

    /** What the run was at when it was killed, as its folders tell. */
    private static String stage(Path place) throws IOException {
        Path month = place.resolve("rapports/2023-10");
        if (Files.exists(month.resolve("LATEST"))) {
            return "at its end";
        }
        if (Files.exists(month.resolve(".r1.tmp")) || Files.exists(month.resolve("r1"))) {
            return "publishing";
        }
        return isMeasuring(place) ? "measuring" : "before";
    }

    /** Whether the first depot has given its private lists. */
    private static boolean isMeasuring(Path place) {
        Path hidden = place.resolve("rapports-prive/2023-10");
        if (!Files.exists(hidden)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(hidden)) {
            return entries.anyMatch(each -> String.valueOf(each.getFileName()).startsWith(".en-cours-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JaugeProcess.Started start(Path place, UnaryOperator<JaugeProcess> database) throws IOException {
        return database.apply(JaugeProcess.in(place))
                .start(
                        "run",
                        "--period=2023-10",
                        "--depots=" + data.resolve("depots"),
                        "--referentiel=" + data.resolve("referentiel"));
    }
}
