package fr.jauge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what from where: the whole table, an empty cell for what is not allowed or moves nothing. */
class ProjetStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from     | DECLARATION | VALIDATION | REFUS  | RETOUR_BROUILLON | DIVERGENCE_APRES_VALIDATION | DIVERGENCE_LEVEE
            BROUILLON  | DECLARE     |            |        |                  |                             |
            DECLARE    |             | VALIDE     | REFUSE | BROUILLON        |                             |
            VALIDE     |             |            |        |                  |                             |
            REFUSE     | DECLARE     |            |        |                  |                             |
            """)
    void transitions(
            ProjetState from,
            ProjetState declaration,
            ProjetState validation,
            ProjetState refus,
            ProjetState retour,
            ProjetState divergence,
            ProjetState levee) {
        assertThat(from.after(Action.DECLARATION).orElse(null)).isEqualTo(declaration);
        assertThat(from.after(Action.VALIDATION).orElse(null)).isEqualTo(validation);
        assertThat(from.after(Action.REFUS).orElse(null)).isEqualTo(refus);
        assertThat(from.after(Action.RETOUR_BROUILLON).orElse(null)).isEqualTo(retour);
        assertThat(from.after(Action.DIVERGENCE_APRES_VALIDATION).orElse(null)).isEqualTo(divergence);
        assertThat(from.after(Action.DIVERGENCE_LEVEE).orElse(null)).isEqualTo(levee);
        assertThat(from.after(Action.TEMOIN_RENOUVELE)).isEmpty();
    }

    /** Entries are kept for years under these names. */
    @Test
    void namesOfActionsAndStates() {
        assertThat(Action.values())
                .extracting(Enum::name)
                .containsExactly(
                        "DECLARATION",
                        "VALIDATION",
                        "REFUS",
                        "RETOUR_BROUILLON",
                        "DIVERGENCE_APRES_VALIDATION",
                        "DIVERGENCE_LEVEE",
                        "TEMOIN_RENOUVELE");
        assertThat(ProjetState.values())
                .extracting(ProjetState::words)
                .containsExactly("brouillon", "déclaré", "validé", "refusé");
    }
}
