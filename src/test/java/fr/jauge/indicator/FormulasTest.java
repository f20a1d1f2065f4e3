package fr.jauge.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.lexicon.Indicateur;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each formula with its numerator, its denominator and where the number of persons comes from. */
class FormulasTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is counted                                                     | indicator           | rate
            present=10 messages=7                                                 | MSSANTE             | 7/10 CALCULE
            present=10 messages=12                                                | MSSANTE             | 12/10 CALCULE
            present=10 noneligible=3 messages=7                                   | MSSANTE             | 7/7 CALCULE
            present=10 doubt=2 noneligible=3 messages=7                           | MSSANTE             | 7/9 CALCULE
            present=10 declared=15 noneligible=3 messages=7                       | MSSANTE             | 7/12 DECLARE
            declared=3 messages=3                                                 | MSSANTE             | 3/3 DECLARE
            present=10 dmp=7                                                      | DMP                 | 7/10 CALCULE
            present=10 noneligible=3 dmp=7                                        | DMP                 | 7/7 CALCULE
            present=10 declared=10 noneligible=3 dmp=5                            | DMP                 | 5/7 DECLARE
            present=10 declared=9 noneligible=3 dmp=5                             | DMP                 | 5/7 CALCULE
            present=10 active=9                                                   | DOSSIERS_ACTIFS     | 9/10 CALCULE
            present=10 noneligible=3 active=9                                     | DOSSIERS_ACTIFS     | 9/10 CALCULE
            present=10 declared=12 active=9                                       | DOSSIERS_ACTIFS     | 9/12 DECLARE
            present=10 doubt=3 declared=12 active=9                               | DOSSIERS_ACTIFS     | 9/13 CALCULE
            present=10 active=9 projets=8                                         | PROJET_PERSONNALISE | 8/9 CALCULE
            present=10 declared=50 active=9 projets=8                             | PROJET_PERSONNALISE | 8/9 CALCULE
            present=10 doubt=1 active=9 projets=8                                 | PROJET_PERSONNALISE | 8/10 CALCULE
            present=10 updatesrejected=1 active=9 projets=8                       | PROJET_PERSONNALISE | 8/10 CALCULE
            present=10 active=9 evenements=6                                      | EVENEMENT_AGENDA    | 6/9 CALCULE
            present=10 doubt=1 updatesrejected=1 active=7 evenements=6            | EVENEMENT_AGENDA    | 6/9 CALCULE
            present=40 doubt=2 declared=41 noneligible=3 active=30 messages=20    | MSSANTE             | 20/39 CALCULE
            present=40 doubt=2 updatesrejected=1 active=30 projets=12             | PROJET_PERSONNALISE | 12/33 CALCULE
            """)
    void rateIsItsNumeratorOverItsDenominator(String counted, Indicateur indicateur, String rate) {
        Ratio ratio = new Formulas(Tallies.tally(counted)).ratio(indicateur);
        assertThat(ratio.numerator() + "/" + ratio.denominator() + " " + ratio.source())
                .isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is counted                                 | PA           | PE | why
            present=10                                        | 10 CALCULE   | 10 | nothing declared
            present=10 declared=10                            | 10 DECLARE   | 10 | equal counts as declared
            present=10 declared=9                             | 10 CALCULE   | 10 | declared below
            present=10 declared=11                            | 11 DECLARE   | 11 | declared above
            present=10 doubt=1 declared=11                    | 11 DECLARE   | 11 | equal with those in doubt
            present=10 doubt=2 declared=11                    | 12 CALCULE   | 12 | each row in doubt may hide a person
            doubt=4                                           | 4 CALCULE    | 4  | nobody but rows in doubt
            declared=0                                        | 0 DECLARE    | 0  | an ESSMS without anybody
            present=10 noneligible=10                         | 10 CALCULE   | 0  | nobody can have a projet
            present=10 declared=12 noneligible=10             | 12 DECLARE   | 2  | those who are not present count as eligible
            """)
    void personsAccompaniedAreTheLargerOfThoseCountedAndTheFigureDeclared(
            String counted, String accompanied, long eligible, String why) {
        Population population = Population.of(Tallies.tally(counted));
        assertThat(population.accompanied() + " " + population.source()).as(why).isEqualTo(accompanied);
        assertThat(population.eligible()).as(why).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is counted                                 | DB | why
            present=10 active=9                               | 9  | without rejections it is DA
            present=10 active=9 declared=30                   | 9  | the figure declared is not in it
            present=10 active=9 doubt=2                       | 11 | rows in doubt widen it
            present=10 active=7 updatesrejected=2             | 9  | so do rejected updates
            present=10 active=7 doubt=1 updatesrejected=2     | 10 | and both together
            present=10 active=9 updatesrejected=1             | 10 | up to the persons present
            present=10 active=9 updatesrejected=5             | 10 | and no further
            present=10 active=9 doubt=1 updatesrejected=50    | 11 | but for those in doubt
            present=10 active=0 doubt=0 updatesrejected=3     | 3  | even when nobody is active
            active=0                                          | 0  | nobody
            """)
    void dataInDoubtWidenTheBaseOfTheLastTwoRatesUpToThosePresentOrInDoubt(String counted, long base, String why) {
        assertThat(Population.of(Tallies.tally(counted)).activeBase()).as(why).isEqualTo(base);
    }

    /** For each of the seven in order: = computed, A a file absent, R a file refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is missing                                      | MSS DMP ACT PRO EVE EPR EPA
            ''                                                     | = = = = = = =
            absent=MESSAGES_MSSANTE                                | A = = = = = =
            refused=MESSAGES_MSSANTE                               | R = = = = = =
            absent=ALIMENTATIONS_DMP                               | = A = = = = =
            refused=ALIMENTATIONS_DMP                              | = R = = = = =
            absent=PROJETS_PERSONNALISES                           | = = = A = = =
            refused=PROJETS_PERSONNALISES                          | = = = R = = =
            absent=EVENEMENTS_AGENDA                               | = = = = A = =
            refused=EVENEMENTS_AGENDA                              | = = = = R = =
            absent=EPRESCRIPTIONS                                  | = = = = = A =
            refused=EPRESCRIPTIONS                                 | = = = = = R =
            absent=ECHANGES_EPARCOURS                              | = = = = = = A
            refused=ECHANGES_EPARCOURS                             | = = = = = = R
            absent=DOSSIERS declared=3                             | = A A A A = =
            refused=DOSSIERS declared=3                            | = R R R R = =
            absent=MISES_A_JOUR                                    | = = = = = = =
            refused=MISES_A_JOUR updatesrefused=1                  | = = R R R = =
            updatesrefused=1                                       | = = R R R = =
            absent=EFFECTIFS                                       | = = = = = = =
            refused=EFFECTIFS headcount=REFUSED                    | R R R = = = =
            headcount=REFUSED                                      | R R R = = = =
            headcount=REFUSED absent=MESSAGES_MSSANTE              | A R R = = = =
            headcount=REFUSED refused=MESSAGES_MSSANTE             | R R R = = = =
            absent=ALIMENTATIONS_DMP refused=DOSSIERS declared=3   | = A R R R = =
            refused=ALIMENTATIONS_DMP absent=DOSSIERS declared=3   | = A A A A = =
            absent=EVENEMENTS_AGENDA updatesrefused=1              | = = R R A = =
            """)
    void indicatorLacksTheFilesItNeedsAnAbsentOneFirst(String missing, String expected) {
        Formulas formulas = new Formulas(Tallies.tally(missing));
        assertThat(Arrays.stream(Indicateur.values())
                        .map(formulas::lack)
                        .map(FormulasTest::letter)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"E_PRESCRIPTION,4", "E_PARCOURS,5"})
    void optionalIndicatorsAreCounts(Indicateur indicateur, long count) {
        assertThat(new Formulas(Tallies.tally("prescriptions=4 exchanges=5")).numerator(indicateur))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"E_PRESCRIPTION", "E_PARCOURS"})
    void optionalIndicatorsHaveNoRate(Indicateur indicateur) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Formulas(Tallies.tally("")).ratio(indicateur));
    }

    private static String letter(Optional<?> lack) {
        return lack.map(Object::toString)
                .map(motif -> motif.equals("EXTRAIT_ABSENT") ? "A" : motif.equals("EXTRAIT_REFUSE") ? "R" : motif)
                .orElse("=");
    }
}
