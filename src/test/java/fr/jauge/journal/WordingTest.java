package fr.jauge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be kept of a name or a reason. */
class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"Éloïse D’Exemple-Modèle, ARS (75)", "=1+1", "'", "Ω漢字𝒳 — « guillemets »", ""})
    void textsOfOneLineAreKeptAsTheyAre(String text) {
        assertThat(Wording.fault(text, 200)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u001b[2Jb", "a\u2028b", "a\u202eb", "a\u2066b"})
    void whatWouldNotBePrintedAsItIsIsRefused(String text) {
        assertThat(Wording.fault(text, 200))
                .hasValueSatisfying(fault -> assertThat(fault).contains("caractère de commande"));
    }

    /** What a terminal of another encoding than UTF-8 makes of an accent. */
    @ParameterizedTest
    @ValueSource(strings = {"H\ufffd\ufffdl\ufffdne", "a\ud800"})
    void whatWasNotUnderstoodIsRefused(String text) {
        assertThat(Wording.fault(text, 200))
                .hasValueSatisfying(fault -> assertThat(fault).contains("UTF-8"));
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(Wording.fault("𝒳".repeat(200), 200)).isEmpty();
        assertThat(Wording.fault("é".repeat(201), 200)).contains("a 201 caractères : 200 au plus");
    }

    @Test
    void accountIsKeptWhateverItIs() {
        assertThat(new Stamp(Instant.EPOCH, "a\nb\ufffd" + "é".repeat(300)).account())
                .isEqualTo("a?b?" + "é".repeat(196));
    }
}
