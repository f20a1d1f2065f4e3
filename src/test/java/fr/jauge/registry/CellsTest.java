package fr.jauge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0001-01-01, true
            9999-12-31, true
            2024-02-29, true
            0000-12-31, false
            2023-02-29, false
            1900-02-29, false
            2023-04-31, false
            2023-00-10, false
            2023-1-1,   false
            20230101,   false
            12023-01-01, false
            2023-01-01T00:00, false
            """)
    void datesAreRealDaysOfTheYears1To9999(String text, boolean valid) {
        assertThat(Cells.date(text).isPresent()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | true
            0.00     | true
            1234.5   | true
            1234,56  | true
            007      | true
            -1       | false
            +1       | false
            1 000    | false
            1.000,5  | false
            1.       | false
            .5       | false
            1e3      | false
            12 €     | false
            ١٢       | false
            """)
    void eurosAreDigitsWithDecimalsAfterAPointOrAComma(String text, boolean valid) {
        assertThat(Cells.euros(text).isPresent()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.37      | 0.37
            0,370     | 0.370
            1         | 1
            1,00      | 1.00
            0.0000001 | 0.0000001
            00.5      | 00.5
            0         |
            0.0       |
            1.01      |
            37        |
            -0.5      |
            ,5        |
            """)
    void shareLiesAboveZeroUpToOneAndIsKeptAsWritten(String text, @Nullable String kept) {
        assertThat(PartMedicoSociale.parse(text).map(PartMedicoSociale::text).orElse(null))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"ACQUISITION,true", "acquisition,true", "Mise_A_Niveau,true", "acquısition,false", "MISE,false"})
    void codesAreComparedWithoutRegardToCase(String text, boolean valid) {
        assertThat(Cells.code(List.of(Situation.values()), text).isPresent()).isEqualTo(valid);
    }
}
