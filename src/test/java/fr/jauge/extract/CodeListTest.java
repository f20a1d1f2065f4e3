package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
    private static final CodeList LIST = CodeList.of("ENPREPARATION", "ENCOURS", "EMIS")
            .withAlias("EN_COURS", 1)
            .withAlias("ACTIF", 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # written      , place in the list, -1 when unknown
            ENPREPARATION  , 0
            enpreparation  , 0
            EnCours        , 1
            en_cours       , 1
            ACTIF          , 1
            emis           , 2
            EMI            , -1
            EMISE          , -1
            EN COURS       , -1
            EN-COURS       , -1
            EN?COURS       , -1
            émis           , -1
            eMıs           , -1
            1              , -1
            """)
    void codesAreReadWithoutRegardToCase(String written, int place) {
        assertThat(LIST.read(Values.buffer(written), Values.FROM, Values.to(written)))
                .isEqualTo(place);
    }

    /** DEL stands above the underscore as small letters stand above capitals. */
    @Test
    void onlyLettersHaveTwoCases() {
        assertThat(LIST.read(Values.buffer("EN\u007FCOURS"), Values.FROM, Values.to("EN\u007FCOURS")))
                .isEqualTo(CodeList.UNKNOWN);
    }
}
