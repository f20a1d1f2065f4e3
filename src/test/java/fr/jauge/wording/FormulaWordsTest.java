package fr.jauge.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.Population;
import fr.jauge.indicator.Ratio;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas as a reader does them again. */
class FormulaWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # present, D, declared, not eligible | PA                                                      | PE
            40 | 2 | 41 | 3                      | PA = max(40 présentes + 2 en doute ; 41 déclarées) = 42 | PE = PA − non éligibles = 42 − 3 = 39
            40 | 0 | 50 | 0                      | PA = max(40 présentes + 0 en doute ; 50 déclarées) = 50 | PE = PA − non éligibles = 50 − 0 = 50
            40 | 2 | -  | 3                      | PA = 40 présentes + 2 en doute = 42 (aucun effectif n’est déclaré) | PE = PA − non éligibles = 42 − 3 = 39
            1200 | 0 | 0 | 0                     | PA = max(1 200 présentes + 0 en doute ; 0 déclarées) = 1 200 | PE = PA − non éligibles = 1 200 − 0 = 1 200
            """)
    void personsAccompaniedAndEligible(
            long present, long doubtful, @Nullable Long declared, long notEligible, String pa, String pe) {
        Population population = new Population(
                present,
                doubtful,
                declared == null ? OptionalLong.empty() : OptionalLong.of(declared),
                notEligible,
                0,
                0);
        assertThat(plain(FormulaWords.accompanied(population))).isEqualTo(pa);
        assertThat(plain(FormulaWords.eligible(population))).isEqualTo(pe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # active, D, updates rejected, present | DB
            30 | 2 | 1 | 40 | DB = min(30 actives + 2 en doute + 1 mise à jour rejetée ; 40 présentes + 2 en doute) = 33
            39 | 0 | 5 | 40 | DB = min(39 actives + 0 en doute + 5 mises à jour rejetées ; 40 présentes + 0 en doute) = 40
            """)
    void baseOfTheLastTwoRates(long active, long doubtful, long updates, long present, String db) {
        Population population = new Population(present, doubtful, OptionalLong.empty(), 0, active, updates);
        assertThat(FormulaWords.activeBase(population)).isEqualTo(db);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # numerator, denominator, target | comparison
            62   | 89  | 70 | 100 × 62 = 6 200 < 70 × 89 = 6 230 ; manque : 30 / 100, arrondi à l’unité supérieure, soit 1
            63   | 89  | 70 | 100 × 63 = 6 300 ≥ 70 × 89 = 6 230
            9    | 10  | 90 | 100 × 9 = 900 ≥ 90 × 10 = 900
            0    | 10  | 90 | 100 × 0 = 0 < 90 × 10 = 900 ; manque : 900 / 100, arrondi à l’unité supérieure, soit 9
            """)
    void comparisonIsInIntegers(long numerator, long denominator, int target, String text) {
        Ratio ratio = new Ratio(numerator, denominator, DenominatorSource.CALCULE);
        assertThat(plain(FormulaWords.comparison(ratio, target))).isEqualTo(text);
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }
}
