package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # this machine         | database ahead, s | last publication     | worst
            2026-11-03T01:00:00Z   |                   |                      | OK
            2026-11-03T01:00:00Z   | 10                | 2026-11-03T00:59:00Z | OK
            2026-11-03T01:00:00Z   | 11                |                      | A_SURVEILLER
            2026-11-03T01:00:00Z   | -11               |                      | A_SURVEILLER
            2026-11-03T01:00:00Z   |                   | 2026-11-03T01:00:11Z | A_SURVEILLER
            1970-01-01T00:10:00Z   |                   |                      | A_CORRIGER
            """)
    void clockIsHeldAgainstWhatElseTellsTheTime(String now, String ahead, String published, Level worst) {
        Optional<Duration> database =
                Optional.ofNullable(ahead).map(Long::parseLong).map(Duration::ofSeconds);
        Optional<Instant> last = Optional.ofNullable(published).map(Instant::parse);
        assertThat(new ClockCheck(Instant.parse(now), UTC)
                        .observations(database, last).stream()
                                .map(Observation::level)
                                .max(Level::compareTo))
                .hasValue(worst);
    }

    /** The last hour of October in Paris is not the last in UTC. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # now,                 open periods allowed, level
            2026-10-31T22:59:59Z,  false,                A_CORRIGER
            2026-10-31T22:59:59Z,  true,                 A_SURVEILLER
            2026-10-31T23:00:00Z,  false,                OK
            """)
    void monthEndsInParis(String now, boolean allowed, Level level) {
        Period october = Period.parse("2026-10").orElseThrow();
        assertThat(new ClockCheck(Instant.parse(now), UTC)
                        .period(october, allowed)
                        .level())
                .isEqualTo(level);
    }

    @Test
    void timeIsToldAsInParisAndAnotherZoneIsSaid() {
        assertThat(new ClockCheck(NOW, UTC).observations(Optional.empty(), Optional.empty()))
                .extracting(Observation::seen)
                .containsExactly(
                        "le 03/11/2026 02:00:00 à Paris",
                        "celui du système est UTC ; Jauge compte en Europe/Paris,"
                                + " une planification (cron) du système non");
    }
}
