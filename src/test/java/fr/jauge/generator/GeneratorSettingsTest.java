package fr.jauge.generator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.Period;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorSettingsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                 0, 2023-10,  1, 0,    essms
            500001, 2023-10,  1, 0,    essms
                 1, 1999-12,  1, 0,    period
                 1, 2023-10,  0, 0,    months
                 1, 2023-10, 25, 0,    months
                 1, 2023-10,  1, -0.1, fault rate
                 1, 2023-10,  1, 0.03, fault rate
                 1, 2023-10,  1, NaN,  fault rate
            """)
    void valueOutOfItsBoundsIsRefusedByName(int essms, String period, int months, double faultRate, String name) {
        Period of = Period.parse(period).orElseThrow();
        assertThatThrownBy(() -> new GeneratorSettings(essms, 1, Path.of("out"), of, months, false, faultRate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + ": expected");
    }
}
