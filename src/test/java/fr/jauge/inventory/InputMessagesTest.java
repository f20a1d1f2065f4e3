package fr.jauge.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.campagne.CampagneError;
import fr.jauge.registry.RegistryError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputMessagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line | column | value | told
            3      | region | 99    | projets.csv, ligne 3, colonne region « 99 » : Corrigez.
            3      | region | ''    | projets.csv, ligne 3, colonne region : Corrigez.
            3      | ''     | ''    | projets.csv, ligne 3 : Corrigez.
            0      | ''     | ''    | projets.csv : Corrigez.
            0      | region | ''    | projets.csv, colonne region : Corrigez.
            """)
    void errorOfTheRegistryIsToldWithItsPlaceAndValue(long line, String column, String value, String told) {
        assertThat(InputMessages.of(new RegistryError("projets.csv", line, column, value, "Corrigez.")))
                .isEqualTo(told);
    }

    @Test
    void errorOfRulesIsToldWithItsKeyAndValue() {
        assertThat(InputMessages.of(new CampagneError("2024.yml", "cibles.DMP", "170", "Corrigez.")))
                .isEqualTo("2024.yml, cibles.DMP « 170 » : Corrigez.");
        assertThat(InputMessages.of(new CampagneError("2024.yml", "", "", "Corrigez.")))
                .isEqualTo("2024.yml : Corrigez.");
    }

    /** What steers a terminal, or turns the direction of the text around it, is not repeated. */
    @Test
    void controlCharactersNeverReachATerminal() {
        for (String control :
                new String[] {"\u0000", "\u001B", "\n", "\r", "\u007F", "\u0085", "\u009B", "\u202E", "\u2067"}) {
            assertThat(InputMessages.ignored("2023-10", "a" + control + "b")).isEqualTo("2023-10 : « a?b » ignoré");
        }
    }

    @Test
    void longValueIsCutBetweenCharacters() {
        assertThat(InputMessages.ignored("x", "é".repeat(80))).contains("« " + "é".repeat(80) + " »");
        assertThat(InputMessages.ignored("x", "\uD83D\uDE00".repeat(81)))
                .contains("« " + "\uD83D\uDE00".repeat(80) + "… »");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # column,             told
            couleur,              « couleur »
            date d'entree,        au nom illisible
            numéro-2.b,           « numéro-2.b »
            _x,                   « _x »
            187059912345612,      au nom illisible
            '',                   au nom illisible
            """)
    void columnThatMayBeAValueOfAFileWithoutHeaderIsNotRepeated(String column, String told) {
        assertThat(InputMessages.unknownColumn("f.csv", column)).isEqualTo("f.csv : colonne " + told + " ignorée");
    }
}
