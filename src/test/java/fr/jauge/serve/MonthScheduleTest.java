package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.serve.MonthOutcome.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthScheduleTest {
    private static final String CRON = "0 0 2 1 * *";
    private static final String RETRY = "0 0 2 2-20 * *";

    @TempDir
    private Path out;

    private final List<String> measured = new ArrayList<>();
    private final Deque<Kind> outcomes = new ArrayDeque<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Two in the morning in Paris is midnight UTC in summer, one in winter. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # the clock reads,      until,                  measured
            2023-10-31T12:00:00Z,   2023-11-01T00:59:59Z,   ''
            2023-10-31T12:00:00Z,   2023-11-01T01:00:00Z,   2023-11-01T01:00:00Z 2023-10
            2023-06-30T12:00:00Z,   2023-07-01T00:00:00Z,   2023-07-01T00:00:00Z 2023-06
            2023-12-31T12:00:00Z,   2024-01-01T01:00:00Z,   2024-01-01T01:00:00Z 2023-12
            2024-02-10T12:00:00Z,   2024-04-01T00:00:00Z,   2024-03-01T01:00:00Z 2024-02;2024-04-01T00:00:00Z 2024-03
            """)
    void monthThatEndedIsMeasuredOnTheFirstInParis(String now, Instant until, String expected) {
        schedule(now, CRON, "-", false).until(until);

        assertThat(String.join(";", measured)).isEqualTo(expected);
    }

    @Test
    void monthIsMeasuredEachNightWhileADepotIsMissing() throws IOException {
        publish("2023-10", 0, "DEPOT_ABSENT");
        ManualScheduler time = schedule("2023-11-01T12:00:00Z", CRON, RETRY, false);
        time.until(Instant.parse("2023-11-03T12:00:00Z"));
        publish("2023-10", 0, "");
        time.until(Instant.parse("2023-11-30T12:00:00Z"));

        assertThat(measured).containsExactly("2023-11-02T01:00:00Z 2023-10", "2023-11-03T01:00:00Z 2023-10");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # exit code, motive of an ESSMS, measured again
            0,           '',                 false
            0,           DENOMINATEUR_NUL,   false
            0,           EXTRAIT_ABSENT,     false
            0,           DEPOT_ABSENT,       true
            0,           DEPOT_REFUSE,       true
            3,           '',                 true
            """)
    void onlyWhatIsAwaitedMakesAMonthBeMeasuredAgain(int exitCode, String motif, boolean again) throws IOException {
        publish("2023-10", exitCode, motif);
        schedule("2023-11-01T12:00:00Z", CRON, "0 0 2 2 * *", false).until(Instant.parse("2023-11-05T12:00:00Z"));

        assertThat(!measured.isEmpty()).isEqualTo(again);
    }

    @Test
    void monthThatFailedIsMeasuredTheNextNight() {
        outcomes.add(Kind.ECHEC);
        schedule("2023-10-31T12:00:00Z", CRON, RETRY, false).until(Instant.parse("2023-11-02T12:00:00Z"));

        assertThat(measured).containsExactly("2023-11-01T01:00:00Z 2023-10", "2023-11-02T01:00:00Z 2023-10");
        assertThat(meters.get("jauge.serve.measures")
                        .tag("outcome", "echec")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # starts,             stands,  cut short, measured at once
            2023-11-01T00:30:00Z, '',      false,     2023-09
            2023-11-01T01:00:00Z, '',      false,     2023-10
            2023-11-22T09:00:00Z, '',      false,     2023-10
            2023-11-22T09:00:00Z, 2023-10, false,     ''
            2023-11-22T09:00:00Z, 2023-10, true,      2023-10
            2023-11-22T09:00:00Z, 2023-09, false,     2023-10
            """)
    void whatShouldHaveBeenMeasuredOrWasCutShortIsMeasuredAtTheStart(
            String now, String stands, boolean cutShort, String expected) throws IOException {
        if (!stands.isEmpty()) {
            publish(stands, 0, "");
        }
        if (cutShort) {
            Files.createDirectories(
                    out.resolveSibling(out.getFileName() + "-prive/2023-10/.en-cours-0123456789abcdef"));
        }
        schedule(now, CRON, "-", true).until(Instant.parse(now).plusSeconds(1));

        assertThat(measured.stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void monthOfAnotherInstanceIsAskedForUntilItIsFree() {
        outcomes.addAll(List.of(Kind.TENUE, Kind.TENUE, Kind.TENUE, Kind.PUBLIEE));
        schedule("2023-10-31T12:00:00Z", CRON, "-", false).until(Instant.parse("2023-11-01T02:00:00Z"));

        assertThat(measured)
                .containsExactly(
                        "2023-11-01T01:00:00Z 2023-10",
                        "2023-11-01T01:00:10Z 2023-10",
                        "2023-11-01T01:00:20Z 2023-10",
                        "2023-11-01T01:00:30Z 2023-10");
        assertThat(meters.get("jauge.serve.measures")
                        .tag("outcome", "tenue")
                        .counter()
                        .count())
                .as("told once")
                .isEqualTo(1);
    }

    private ManualScheduler schedule(String now, String cron, String retry, boolean catchUp) {
        SettableClock clock = new SettableClock(now);
        ManualScheduler scheduler = new ManualScheduler(clock);
        ServeSettings settings = new ServeSettings(
                "127.0.0.1",
                8080,
                cron,
                retry,
                ZoneId.of("Europe/Paris"),
                catchUp,
                Duration.ofSeconds(10),
                List.of(),
                new ServeSettings.Oidc("email", Set.of()));
        MonthMeasure measure = period -> {
            measured.add(clock.instant() + " " + period);
            return new MonthOutcome(outcomes.isEmpty() ? Kind.PUBLIEE : outcomes.remove(), "fait.");
        };
        new MonthSchedule(settings, scheduler, clock, measure, new PublishedRevisions(out), new LastMeasures(meters))
                .begin();
        return scheduler;
    }

    /** A revision as far as a schedule looks at it. */
    private void publish(String period, int exitCode, String motif) throws IOException {
        assertThat(Period.parse(period)).isPresent();
        Path revision = Files.createDirectories(out.resolve(period).resolve("r1"));
        Files.writeString(
                revision.resolve("manifest.json"),
                "{\"periode\":\"" + period + "\",\"revision\":1,\"empreinte\":\"ab\",\"code_sortie\":" + exitCode
                        + "}");
        Files.writeString(
                revision.resolve("indicateurs.csv"), "finess_et;motif\n759900012;\n759900020;" + motif + "\n");
    }
}
