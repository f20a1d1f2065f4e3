package fr.jauge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementJobTest {
    @ParameterizedTest
    @CsvSource({"measureShare:share0, 0", "measureShare:share7, 7", "measureShare:share12, 12"})
    void shareIsKnownByTheNameOfItsStep(String stepName, int share) {
        assertThat(MeasurementJob.share(stepName)).isEqualTo(share);
    }
}
