package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFootprint;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the next run needs on the disk, in MB of a million bytes. */
class SpaceCheckTest {
    private static final long MB = 1_000_000;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # extracts now, extracts then, revision then, needed: twice the revision to be expected, at least 50
            1000,           1000,          100,            200
            2000,           1000,          100,            400
            500,            1000,          100,            200
            10,             10,            1,               50
            0,              1000,          100,            200
            1000,           0,             0,              240
            """)
    void needIsToldFromTheLastRevision(long now, long then, long revision, long needed) {
        Optional<RevisionFootprint> last = Optional.of(new RevisionFootprint(
                new Period(YearMonth.of(2023, 9)), 1, then * MB, revision * MB, Optional.empty()));
        assertThat(SpaceCheck.need(now * MB, last)).isEqualTo(needed * MB);
    }

    @Test
    void withoutARevisionItIsToldFromTheExtracts() {
        assertThat(SpaceCheck.need(4_500 * MB, Optional.empty())).isEqualTo(1_080 * MB);
    }

    @ParameterizedTest
    @CsvSource({"199, A_CORRIGER", "200, A_SURVEILLER", "599, A_SURVEILLER", "600, OK"})
    void roomForFewRunsIsToBeWatched(long free, Level level) {
        Observation seen = SpaceCheck.judge(Path.of("/srv/rapports"), free * MB, 200 * MB, "d’après r1 de 2023-09");
        assertThat(seen.level()).isEqualTo(level);
        assertThat(seen.seen())
                .isEqualTo(free + ",0 Mo libres pour « /srv/rapports », 200,0 Mo nécessaires d’après r1 de 2023-09");
    }
}
