package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.Period;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill the process at instants drawn from a seed over the whole run: the same command then completes it, and every file
 * equals that of a run that nobody disturbed. {@code -Dcrash.kills=100} asks for more of them.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("crash.kills", 3);
    private static final long SEED = Long.getLong("crash.seed", 20231031);
    private static final int ESSMS = 300;

    @TempDir
    private static Path folder;

    private static Path data;
    private static Map<String, String> undisturbed;
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
        assertThat(start(quiet, UnaryOperator.identity()).end().exitCode()).isZero();
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        undisturbed = published(quiet);
        assertThat(undisturbed).hasSizeGreaterThan(10).containsKey("rapports/2023-10/LATEST");
    }

    @Test
    void killedRunIsCompletedByTheSameCommand() throws IOException, InterruptedException {
        killAndComplete("h2", UnaryOperator.identity());
    }

    @Test
    void killedRunIsCompletedByTheSameCommandOnPostgresql() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            killAndComplete(
                    "postgresql",
                    process -> process.with("SPRING_PROFILES_ACTIVE", "postgresql")
                            .with("JAUGE_DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
                            .with("JAUGE_DB_USER", "postgres")
                            .with("JAUGE_DB_PASSWORD", "none"));
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
        assertThat(published(place)).isEqualTo(undisturbed);
    }

    private static void killAndComplete(String name, UnaryOperator<JaugeProcess> database)
            throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = Files.createDirectory(folder.resolve(name + kill));
            // the first part of a run is the start of the Java machine, where there is little to break
            long instant = Math.round(millis * (0.3 + 0.75 * random.nextDouble()));
            JaugeProcess.Started started = start(place, database);
            Thread.sleep(instant);
            started.process().destroyForcibly().waitFor();
            started.end();
            Outcome completed = start(place, database).end();
            assertThat(completed.exitCode())
                    .as("kill %d after %d ms: %s", kill, instant, completed)
                    .isZero();
            assertThat(published(place))
                    .as("kill %d after %d ms", kill, instant)
                    .isEqualTo(undisturbed);
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

    /** Every file published, hidden leftovers included, by its path; of manifests what does not tell the time. */
    private static Map<String, String> published(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String root : new String[] {"rapports", "rapports-prive"}) {
            try (Stream<Path> paths = Files.walk(place.resolve(root))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    if (!path.endsWith(".empreintes")) {
                        files.put(place.relativize(path).toString(), content(path));
                    }
                }
            }
        }
        return files;
    }

    private static String content(Path path) throws IOException {
        if (path.toString().contains("/pdf/")) {
            return ""; // names the manifest
        }
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        return path.endsWith("manifest.json") ? text.replaceAll("\"(debut|fin)\" : \"[^\"]*\"", "") : text;
    }
}
