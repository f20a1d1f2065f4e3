package fr.jauge.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs as the database knows them beside what is published; pages that are never torn. */
class JaugeMetricsTest {
    private static final RunHistory.RecordedRun COMPLETED = new RunHistory.RecordedRun(
            Period.parse("2023-10").orElseThrow(),
            2,
            Instant.parse("2023-11-02T08:05:00Z"),
            Duration.ofMillis(61_500),
            Map.of("measure", Duration.ofSeconds(45), "publish", Duration.ofMillis(1_250)));
    private static final RunHistory.RecordedRun FAILED = new RunHistory.RecordedRun(
            Period.parse("2023-09").orElseThrow(), 1, Instant.parse("2023-10-02T08:00:00Z"), Duration.ZERO, Map.of());

    @TempDir
    private Path root = Path.of("");

    @Test
    void runsAreThoseOfTheDatabase() throws IOException {
        RunTable table = out -> {
            assertThat(out).isEqualTo(new Months(root).out().toAbsolutePath());
            return new RunHistory(Optional.of(COMPLETED), Optional.of(FAILED), Map.of("COMPLETED", 12L, "FAILED", 1L));
        };
        assertThat(Months.lines(Months.all(root).metrics().with(table)))
                .contains(
                        "jauge_database_up 1.0",
                        "jauge_last_completed_run_info{periode=\"2023-10\",revision=\"2\"} 1",
                        "jauge_last_completed_run_period_end_timestamp_seconds 1.6987932E9",
                        "jauge_last_completed_run_revision 2.0",
                        // 2023-11-02T08:05:00Z
                        "jauge_last_completed_run_end_timestamp_seconds 1.6989123E9",
                        "jauge_last_completed_run_duration_seconds 61.5",
                        "jauge_last_completed_run_step_duration_seconds{step=\"measure\"} 45.0",
                        "jauge_last_completed_run_step_duration_seconds{step=\"publish\"} 1.25",
                        "jauge_last_failed_run_info{periode=\"2023-09\",revision=\"1\"} 1",
                        // 2023-10-02T08:00:00Z
                        "jauge_last_failed_run_end_timestamp_seconds 1.6962336E9",
                        "jauge_runs_total{status=\"COMPLETED\"} 12.0");
    }

    @Test
    void whatIsPublishedIsSaidThoughTheDatabaseDoesNotAnswer() throws IOException {
        RunTable lost = out -> {
            throw new IllegalStateException("no connection");
        };
        assertThat(Months.lines(Months.all(root).metrics().with(lost)))
                .contains("jauge_database_up 0.0", "jauge_revision_number 1.0")
                .noneMatch(line -> line.startsWith("jauge_last_completed_run"));
    }

    @Test
    void commandThatFailedBeforeTheDatabaseKnewSaysSo() {
        Attempt attempt = new Attempt("2023-10", 2, Instant.parse("2023-11-02T08:05:00Z"));
        assertThat(Months.lines(new Months(root).metrics().with(attempt)))
                .contains(
                        "jauge_last_attempt_info{periode=\"2023-10\"} 1",
                        "jauge_last_attempt_exit_code 2.0",
                        "jauge_last_attempt_end_timestamp_seconds 1.6989123E9");
    }

    @Test
    void registryTakesThemOnceAndNoSecondTime() throws IOException {
        JaugeMetrics metrics = Months.all(root).metrics();
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(metrics);
        assertThat(registry.scrape(name -> name.equals("jauge_revision_number")).size())
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> registry.register(metrics.with(out -> {
                    throw new IllegalStateException("never asked");
                })))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Odd revisions say one solde, even ones another: whoever reads while they follow one another sees pairs alone. */
    @Test
    void pageIsOfOneRevisionWholeWhileOthersArePublished()
            throws IOException, InterruptedException, ExecutionException {
        Months months = new Months(root);
        Map<String, String> odd = Months.documents("2023-10");
        Map<String, String> even = new TreeMap<>(odd);
        even.compute(
                "projets.csv",
                (name, text) -> PublishedMetricsTest.changed(text, "P2023-HDF-03", ";15130.86;", ";15130.00;"));
        months.publish("2023-10", odd);
        JaugeMetrics metrics = months.metrics();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> pages = IntStream.range(0, 4)
                    .mapToObj(i -> readers.submit(() -> {
                        long last = 0;
                        while (last < 20) {
                            List<String> lines = Months.lines(metrics);
                            last = Math.round(value(lines, "jauge_revision_number"));
                            assertThat(value(
                                            lines,
                                            "jauge_projet_solde_euros{etat=\"eligible\",projet_id=\"P2023-HDF-03\""))
                                    .as("of revision %s", last)
                                    .isEqualTo(last % 2 == 1 ? 15130.86 : 15130.0);
                        }
                        return last;
                    }))
                    .toList();
            for (int revision = 2; revision <= 20; revision++) {
                months.publish("2023-10", revision % 2 == 1 ? odd : even);
            }
            for (Future<Long> page : pages) {
                assertThat(page.get()).isEqualTo(20);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** The start of a server reads ahead: what lies in the folder of the reports must not end it, nor a scrape after. */
    @ParameterizedTest
    @ValueSource(strings = {"a file", "no manifest", "damaged manifest", "no LATEST", "deep manifest", "lost document"})
    void whateverTheReportsAreReadingAheadEndsNothing(String reports) throws IOException {
        Months months = new Months(root);
        if (reports.equals("a file")) {
            Files.writeString(months.out(), "not a folder");
        } else {
            RevisionFolders folders = months.publish("2023-10", Months.documents("2023-10"));
            Path latest = folders.month().resolve("LATEST");
            switch (reports) {
                case "no manifest" -> Files.delete(folders.manifest(1));
                case "damaged manifest" -> Files.writeString(folders.manifest(1), "{\"periode\":");
                case "deep manifest" -> Files.writeString(folders.manifest(1), "{\"a\":".repeat(100_000));
                case "lost document" -> Files.delete(folders.revision(1).resolve("essms.csv"));
                default -> {
                    Files.delete(latest);
                    Files.createDirectory(latest);
                }
            }
        }
        JaugeMetrics metrics = months.metrics();

        metrics.readAhead();

        List<String> lines = Months.lines(metrics);
        assertThat(lines).contains("jauge_metrics_read_timestamp_seconds 1.6989156E9");
        if (reports.equals("a file")) {
            assertThat(lines).noneMatch(line -> line.startsWith("jauge_revision"));
        } else {
            assertThat(lines).contains("jauge_revision_intact 0.0");
        }
    }

    @Test
    void readingAheadEndsNothingThoughTheClockFails() {
        JaugeMetrics broken = JaugeMetrics.of(new Months(root).out(), new Bounds(1, 1), () -> {
            throw new IllegalStateException("no clock");
        });

        assertThatCode(broken::readAhead).doesNotThrowAnyException();
    }

    private static double value(List<String> lines, String name) {
        String line = lines.stream()
                .filter(each -> each.startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not there"));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
