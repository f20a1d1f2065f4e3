package fr.jauge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import fr.jauge.registry.Projet;
import fr.jauge.registry.RegistrySamples;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjetVerdictTest {
    private static final Period PERIOD = Period.parse("2023-10").orElseThrow();

    /** ESSMS 1, 2 and 3 have the statuses in order; the blocking ones are given by their number. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # statuses,                                  VSR,        visa,       verdict,                   blocking
            '',                                          2023-01-01, 2023-01-01, MESURE_INCOMPLETE,         ''
            CONFORME CONFORME CONFORME,                  2023-01-01, 2023-01-01, SOLDE_ELIGIBLE,            ''
            CONFORME NON_CONFORME CONFORME,              2023-01-01, 2023-01-01, CIBLES_NON_ATTEINTES,      2
            NON_CONFORME NON_EVALUABLE NON_CONFORME,     2023-01-01, 2023-01-01, CIBLES_NON_ATTEINTES,      1 3
            NON_MESURE NON_CONFORME CONFORME,            -,          -,          CIBLES_NON_ATTEINTES,      2
            NON_MESURE CONFORME NON_EVALUABLE,           2023-01-01, 2023-01-01, MESURE_INCOMPLETE,         1 3
            NON_EVALUABLE CONFORME CONFORME,             -,          -,          MESURE_INCOMPLETE,         1
            CONFORME,                                    2023-10-31, 2023-12-01, SOLDE_ELIGIBLE,            ''
            CONFORME,                                    2023-11-01, 2023-12-01, EN_ATTENTE_JUSTIFICATIFS,  ''
            CONFORME,                                    -,          2023-12-01, EN_ATTENTE_JUSTIFICATIFS,  ''
            """)
    void verdictIsThatOfTheFirstRuleThatHolds(
            String statuses, @Nullable LocalDate vsr, @Nullable LocalDate visa, Verdict verdict, String blocking) {
        ProjetVerdict found = ProjetVerdict.of(RegistrySamples.dated(null, vsr, visa), PERIOD, statuses(statuses));

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.bloquants()).isEqualTo(finess(blocking));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # VSR,     visa,       motive
            -,         -,          VSR VISA
            2023-11-01, -,         VSR VISA
            2023-11-01, 2023-11-01, VSR
            2023-10-31, -,         VISA
            2023-10-31, 2024-01-01, ''
            """)
    void motiveNamesTheEvidenceThatIsAwaited(@Nullable LocalDate vsr, @Nullable LocalDate visa, String motive) {
        Projet projet = RegistrySamples.dated(null, vsr, visa);
        assertThat(ProjetVerdict.of(projet, PERIOD, statuses("CONFORME")).motif())
                .isEqualTo(motive);
    }

    @Test
    void motiveOfAProjetWithoutEssmsSaysSo() {
        assertThat(ProjetVerdict.of(RegistrySamples.projet(), PERIOD, Map.of()).motif())
                .isEqualTo("AUCUN_ESSMS");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # blocking, listed, rest
            1,          1,      ''
            10,         10,     ''
            11,         10,     ' +1'
            120,        10,     ' +110'
            """)
    void motiveListsTenFinessInOrderThenCountsTheRest(int blocking, int listed, String rest) {
        Map<Finess, EssmsStatus> statuses = new LinkedHashMap<>();
        for (int n = blocking; n >= 1; n--) {
            statuses.put(RegistrySamples.finess(n), EssmsStatus.NON_CONFORME);
        }
        ProjetVerdict verdict = ProjetVerdict.of(RegistrySamples.projet(), PERIOD, statuses);

        StringBuilder expected = new StringBuilder(RegistrySamples.finess(1).value());
        for (int n = 2; n <= listed; n++) {
            expected.append(' ').append(RegistrySamples.finess(n));
        }
        assertThat(verdict.motif()).isEqualTo(expected + rest);
        assertThat(verdict.bloquants()).hasSize(blocking);
    }

    private static Map<Finess, EssmsStatus> statuses(String text) {
        Map<Finess, EssmsStatus> statuses = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            for (String status : List.of(text.split(" ", -1))) {
                statuses.put(RegistrySamples.finess(statuses.size() + 1), EssmsStatus.valueOf(status));
            }
        }
        return statuses;
    }

    private static List<Finess> finess(String numbers) {
        return numbers.isEmpty()
                ? List.of()
                : List.of(numbers.split(" ", -1)).stream()
                        .map(n -> RegistrySamples.finess(Integer.parseInt(n)))
                        .toList();
    }
}
