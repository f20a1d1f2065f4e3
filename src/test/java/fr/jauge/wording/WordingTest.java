package fr.jauge.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.decision.Justificatif;
import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.Ratio;
import fr.jauge.indicator.Trend;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of codes and numbers. */
class WordingTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            171291.92  | 171 291,92 €
            0          | 0,00 €
            7000       | 7 000,00 €
            14333.3405 | 14 333,3405 €
            5000.5     | 5 000,50 €
            """)
    void amountsLoseNoDecimal(BigDecimal euros, String text) {
        assertThat(plain(French.euros(euros))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            89999 | 100000 | 89,99 %
            2     | 3      | 66,66 %
            1     | 20     | 5,00 %
            1     | 1000   | 0,10 %
            30    | 2      | 1 500,00 %
            """)
    void ratesAreCutAndNeverRounded(long numerator, long denominator, String text) {
        assertThat(plain(French.percent(new Ratio(numerator, denominator, DenominatorSource.CALCULE))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rates       | target | what is said
            60 65 70      | 90     | en hausse, +5,00 points par mois ; à ce rythme, la cible de 90 % serait atteinte en 2024-02 (extrapolation de 3 mois, 2023-08 à 2023-10)
            60 61 62      | 70     | en hausse, +1,00 point par mois ; à ce rythme, la cible de 70 % serait atteinte en 2024-06 (extrapolation de 3 mois, 2023-08 à 2023-10)
            70 65 60      | 90     | en baisse, −5,00 points par mois ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 3 mois, 2023-08 à 2023-10)
            60 60 60 60   | 90     | stable ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 4 mois, 2023-07 à 2023-10)
            0 0 0 0 0 0.01| 90     | en hausse, moins de 0,01 point par mois ; à ce rythme, la cible de 90 % ne serait pas atteinte avant dix ans (extrapolation de 6 mois, 2023-05 à 2023-10)
            10 10.10 10.20| 22     | en hausse, +0,10 point par mois ; à ce rythme, la cible de 22 % serait atteinte en 2033-08 (extrapolation de 3 mois, 2023-08 à 2023-10)
            10 10.10 10.20| 23     | en hausse, +0,10 point par mois ; à ce rythme, la cible de 23 % ne serait pas atteinte avant dix ans (extrapolation de 3 mois, 2023-08 à 2023-10)
            """)
    void projectionSaysItsPaceItsMonthAndThatItIsAnExtrapolation(String rates, int target, String text) {
        List<Long> hundredths = Arrays.stream(rates.split(" ", -1))
                .map(rate -> new BigDecimal(rate).movePointRight(2).longValueExact())
                .toList();
        assertThat(TrendWords.projection(new Trend(OCTOBER, hundredths), target))
                .isEqualTo(text);
    }

    /** So many ESSMS CONFORME, NON_CONFORME, NON_EVALUABLE, NON_MESURE. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # verdict                | ESSMS    | missing  | sentence
            CIBLES_NON_ATTEINTES     | 119 1 0 0 | VSR VISA | Le solde de 1 000,50 € ne peut pas être versé : 1 établissement sur 120 n’atteint pas toutes ses cibles
            CIBLES_NON_ATTEINTES     | 10 3 1 2 | ''       | Le solde de 1 000,50 € ne peut pas être versé : 3 établissements sur 16 n’atteignent pas toutes leurs cibles
            MESURE_INCOMPLETE        | 0 0 0 0  | VSR      | Le solde de 1 000,50 € ne peut pas être versé : aucun établissement du projet ne participe à la période
            MESURE_INCOMPLETE        | 3 0 1 0  | ''       | Le solde de 1 000,50 € ne peut pas être versé : 1 établissement sur 4 ne peut pas être jugé (1 non évaluable)
            MESURE_INCOMPLETE        | 3 0 2 1  | ''       | Le solde de 1 000,50 € ne peut pas être versé : 3 établissements sur 6 ne peuvent pas être jugés (2 non évaluables, 1 non mesuré)
            EN_ATTENTE_JUSTIFICATIFS | 6 0 0 0  | VSR VISA | Le solde de 1 000,50 € ne peut pas encore être versé : les cibles sont atteintes par ses 6 établissements, mais il manque le procès-verbal de VSR, daté au plus tard du 2023-10-31 et l’état des dépenses visé par l’agent comptable ou le commissaire aux comptes
            SOLDE_ELIGIBLE           | 1 0 0 0  | ''       | Le solde de 1 000,50 € peut être versé : les cibles sont atteintes par son établissement, la VSR et le visa des dépenses sont là
            """)
    void verdictIsOneSentence(Verdict verdict, String essms, String missing, String sentence) {
        Map<EssmsStatus, Long> counts = new EnumMap<>(EssmsStatus.class);
        List<String> numbers = List.of(essms.split(" ", -1));
        int at = 0;
        for (EssmsStatus status : EssmsStatus.values()) {
            counts.put(status, Long.valueOf(numbers.get(at++)));
        }
        List<Justificatif> evidence = Arrays.stream(missing.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Justificatif::valueOf)
                .toList();
        assertThat(plain(VerdictWords.sentence(verdict, counts, evidence, OCTOBER, new BigDecimal("1000.50"))))
                .isEqualTo(sentence);
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(French.counted(0, "dossier")).isEqualTo("0 dossier");
        assertThat(French.counted(1, "dossier")).isEqualTo("1 dossier");
        assertThat(plain(French.counted(1234, "dossier"))).isEqualTo("1 234 dossiers");
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void everyMotiveHasAMeaningAndARemedy(Motif motif) {
        assertThat(MotifWords.meaning(motif)).isNotBlank();
        assertThat(MotifWords.remedy(motif)).isNotBlank().isNotEqualTo(MotifWords.meaning(motif));
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }
}
