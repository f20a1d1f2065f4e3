package fr.jauge.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.Essms;
import fr.jauge.registry.EssmsBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    /** Ten persons, every target reached exactly. */
    private static final String ON_TARGET = "present=10 declared=10 messages=7 dmp=7 active=9 projets=9 evenements=9 ";

    /** The first that holds decides; a reason of non-reception stands in place of a tally. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # first measure | excluded | depot                                            | status           | motive
            2023-11         | ''       | present=10 messages=7                            | NON_MESURE       | ''
            2023-11         | MSSANTE  | present=10 messages=7                            | NON_MESURE       | ''
            2023-11         | ''       | DEPOT_ABSENT                                     | NON_MESURE       | ''
            2023-11         | ''       | DEPOTS_CONCURRENTS                               | NON_MESURE       | ''
            -               | MSSANTE  | DEPOT_REFUSE                                     | NON_MESURE       | ''
            2023-10         | ''       | present=10 messages=7                            | ATTEINT          | ''
            2023-01         | MSSANTE  | present=10 messages=7                            | NON_APPLICABLE   | instruction 2025/100
            2023-01         | MSSANTE  | DEPOT_ABSENT                                     | NON_APPLICABLE   | instruction 2025/100
            2023-01         | MSSANTE  | DEPOTS_CONCURRENTS                               | NON_APPLICABLE   | instruction 2025/100
            2023-01         | MSSANTE  | absent=MESSAGES_MSSANTE                          | NON_APPLICABLE   | instruction 2025/100
            2023-01         | MSSANTE  | declared=0                                       | NON_APPLICABLE   | instruction 2025/100
            2023-01         | DMP      | present=10 messages=7                            | ATTEINT          | ''
            2023-01         | ''       | DEPOT_ABSENT                                     | DONNEES_ABSENTES | DEPOT_ABSENT
            2023-01         | ''       | DEPOT_REFUSE                                     | DONNEES_ABSENTES | DEPOT_REFUSE
            2023-01         | ''       | DEPOTS_CONCURRENTS                               | NON_CALCULABLE   | DEPOTS_CONCURRENTS
            2023-01         | ''       | declared=0 absent=MESSAGES_MSSANTE               | NON_CALCULABLE   | EXTRAIT_ABSENT
            2023-01         | ''       | headcount=REFUSED absent=MESSAGES_MSSANTE        | NON_CALCULABLE   | EXTRAIT_ABSENT
            2023-01         | ''       | headcount=REFUSED                                | NON_CALCULABLE   | EXTRAIT_REFUSE
            2023-01         | ''       | refused=MESSAGES_MSSANTE                         | NON_CALCULABLE   | EXTRAIT_REFUSE
            2023-01         | ''       | declared=0                                       | NON_CALCULABLE   | DENOMINATEUR_NUL
            2023-01         | ''       | present=4 noneligible=4 messages=9               | NON_CALCULABLE   | DENOMINATEUR_NUL
            2023-01         | ''       | present=10 messages=6                            | NON_ATTEINT      | ''
            2023-01         | ''       | present=10                                       | NON_ATTEINT      | ''
            2023-01         | ''       | present=10 messages=7                            | ATTEINT          | ''
            2023-01         | ''       | present=10 messages=100                          | ATTEINT          | ''
            """)
    void statusOfMssanteIsTheFirstThatHolds(
            @org.jspecify.annotations.Nullable String first,
            String excluded,
            String depot,
            String status,
            String motive) {
        Essms essms = EssmsBuilder.essms(1)
                .firstMeasured(first == null ? "" : first)
                .excluding(excluded)
                .build();
        IndicatorResult found = indicator(assess(essms, depot), Indicateur.MSSANTE);
        assertThat(found.status()).hasToString(status);
        assertThat(found.motif()).isEqualTo(motive);
    }

    /** What is not computed prints nothing; a denominator of 0 is printed, whatever the status. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # excluded        | depot                                        | indicator           | printed
            ''                | present=10 messages=6                        | MSSANTE             | 6/10 CALCULE cible 70 manque 1
            ''                | present=10 messages=12                       | MSSANTE             | 12/10 CALCULE cible 70 manque 0
            ''                | present=10 declared=10 active=5              | DOSSIERS_ACTIFS     | 5/10 DECLARE cible 90 manque 4
            ''                | present=10 active=9 projets=8                | PROJET_PERSONNALISE | 8/9 CALCULE cible 90 manque 1
            MSSANTE           | present=10 messages=6                        | MSSANTE             | 6/10 CALCULE cible 70 manque 1
            MSSANTE           | absent=MESSAGES_MSSANTE                      | MSSANTE             | - cible 70
            MSSANTE           | DEPOT_ABSENT                                 | MSSANTE             | - cible 70
            ''                | DEPOT_REFUSE                                 | DMP                 | - cible 70
            ''                | DEPOTS_CONCURRENTS                           | DMP                 | - cible 70
            ''                | absent=ALIMENTATIONS_DMP                     | DMP                 | - cible 70
            ''                | declared=0 messages=1                        | MSSANTE             | 1/0 DECLARE cible 70
            ''                | declared=0                                   | DMP                 | 0/0 DECLARE cible 70
            ''                | declared=0                                   | DOSSIERS_ACTIFS     | 0/0 DECLARE cible 90
            ''                | declared=0                                   | EVENEMENT_AGENDA    | 0/0 CALCULE cible 90
            ''                | declared=4                                   | EVENEMENT_AGENDA    | 0/0 CALCULE cible 90
            EVENEMENT_AGENDA  | declared=4                                   | EVENEMENT_AGENDA    | 0/0 CALCULE cible 90
            ''                | present=4 noneligible=4 messages=1           | MSSANTE             | 1/0 CALCULE cible 70
            ''                | prescriptions=3                              | E_PRESCRIPTION      | 3
            ''                | prescriptions=0                              | E_PRESCRIPTION      | 0
            ''                | absent=EPRESCRIPTIONS                        | E_PRESCRIPTION      | -
            ''                | DEPOT_ABSENT                                 | E_PARCOURS          | -
            """)
    void whatIsNotComputedPrintsNoFigure(String excluded, String depot, Indicateur indicateur, String printed) {
        Essms essms = EssmsBuilder.essms(1).excluding(excluded).build();
        assertThat(printed(indicator(assess(essms, depot), indicateur))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # depot                                  | motive
            prescriptions=3                          | ''
            absent=EPRESCRIPTIONS                    | EXTRAIT_ABSENT
            refused=EPRESCRIPTIONS                   | EXTRAIT_REFUSE
            headcount=REFUSED updatesrefused=1       | ''
            DEPOT_ABSENT                             | DEPOT_ABSENT
            DEPOT_REFUSE                             | DEPOT_REFUSE
            DEPOTS_CONCURRENTS                       | DEPOTS_CONCURRENTS
            """)
    void optionalIndicatorInformsAndNoMore(String depot, String motive) {
        IndicatorResult found = indicator(assess(EssmsBuilder.essms(1).build(), depot), Indicateur.E_PRESCRIPTION);
        assertThat(found.status()).hasToString("INFORMATIF");
        assertThat(found.motif()).isEqualTo(motive);
        assertThat(found.target()).isEmpty();
        assertThat(found.lacking()).isEmpty();
    }

    @Test
    void optionalIndicatorOfAnEssmsNotMeasuredHasNeitherCountNorMotive() {
        Essms essms = EssmsBuilder.essms(1).firstMeasured("2023-11").build();
        IndicatorResult found = indicator(assess(essms, "prescriptions=3"), Indicateur.E_PRESCRIPTION);
        assertThat(found.status()).hasToString("INFORMATIF");
        assertThat(found.motif()).isEmpty();
        assertThat(found.numerator()).isEmpty();
    }

    /** MSSANTE, DMP, DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA, of ten persons. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # excluded                        | changed from all on target                              | status        | reached/applicable
            ''                                | ''                                                      | CONFORME      | 5/5
            ''                                | messages=6                                              | NON_CONFORME  | 4/5
            ''                                | dmp=6                                                   | NON_CONFORME  | 4/5
            ''                                | active=8 projets=8 evenements=8                         | NON_CONFORME  | 4/5
            ''                                | projets=8                                               | NON_CONFORME  | 4/5
            ''                                | evenements=8                                            | NON_CONFORME  | 4/5
            ''                                | messages=0 dmp=0 active=0 projets=0 evenements=0        | NON_CONFORME  | 0/5
            MSSANTE                           | messages=0                                              | CONFORME      | 4/4
            MSSANTE DMP                       | messages=0 dmp=0                                        | CONFORME      | 3/3
            MSSANTE                           | dmp=0                                                   | NON_CONFORME  | 3/4
            ''                                | absent=MESSAGES_MSSANTE                                 | NON_EVALUABLE | 4/5
            ''                                | absent=MESSAGES_MSSANTE dmp=6                           | NON_CONFORME  | 3/5
            MSSANTE                           | absent=MESSAGES_MSSANTE                                 | CONFORME      | 4/4
            ''                                | updatesrefused=1                                        | NON_EVALUABLE | 2/5
            ''                                | absent=EPRESCRIPTIONS                                   | CONFORME      | 5/5
            MSSANTE DMP DOSSIERS_ACTIFS PROJET_PERSONNALISE EVENEMENT_AGENDA | ''                       | NON_EVALUABLE | 0/0
            MSSANTE DMP DOSSIERS_ACTIFS PROJET_PERSONNALISE                  | ''                       | CONFORME      | 1/1
            """)
    void essmsConformsWhenEveryApplicableIndicatorIsReached(
            String excluded, String changed, EssmsStatus status, String reached) {
        Essms essms = EssmsBuilder.essms(1).excluding(excluded).build();
        EssmsResult result = assess(essms, onTargetBut(changed));
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.reached() + "/" + result.applicable()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # first measure, reason,             excluded, status,        applicable
            2023-11,         DEPOT_ABSENT,       '',       NON_MESURE,    5
            -,               DEPOT_ABSENT,       '',       NON_MESURE,    5
            2023-11,         DEPOT_ABSENT,       DMP,      NON_MESURE,    5
            2023-01,         DEPOT_ABSENT,       '',       NON_EVALUABLE, 5
            2023-01,         DEPOT_ABSENT,       DMP,      NON_EVALUABLE, 4
            2023-01,         DEPOT_REFUSE,       '',       NON_EVALUABLE, 5
            2023-01,         DEPOTS_CONCURRENTS, '',       NON_EVALUABLE, 5
            """)
    void essmsWithoutFiguresIsNotJudged(
            @org.jspecify.annotations.Nullable String first,
            String reason,
            String excluded,
            EssmsStatus status,
            long applicable) {
        Essms essms = EssmsBuilder.essms(1)
                .firstMeasured(first == null ? "" : first)
                .excluding(excluded)
                .build();
        EssmsResult result = assess(essms, reason);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.applicable()).isEqualTo(applicable);
        assertThat(result.anomalies()).isEmpty();
        assertThat(result.accompanied()).isEmpty();
        assertThat(result.eligible()).isEmpty();
        assertThat(result.active()).isEmpty();
        assertThat(result.readyForVa()).isFalse();
    }

    @Test
    void tallyOfAnEssmsNotMeasuredIsNotLookedAt() {
        Essms essms = EssmsBuilder.essms(1).firstMeasured("2023-11").build();
        EssmsResult result = assess(essms, ON_TARGET + "doubt=3 rowsrejected=2");
        assertThat(result.window()).isEmpty();
        assertThat(result.anomalies()).isEmpty();
        assertThat(result.accompanied()).isEmpty();
        assertThat(result.readyForVa()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is counted                                                 | PA | PE | DA
            present=10 doubt=1 noneligible=2 active=9                         | 11 | 9  | 9
            present=10 declared=14 noneligible=2 active=9                     | 14 | 12 | 9
            declared=0                                                        | 0  | 0  | 0
            present=10 absent=MISES_A_JOUR                                    | 10 | 10 | 0
            present=10 active=3 updatesrefused=1                              | 10 | 10 | ?
            present=10 active=3 headcount=REFUSED                             | ?  | ?  | 3
            absent=DOSSIERS declared=7                                        | 7  | 7  | ?
            refused=DOSSIERS declared=7                                       | 7  | 7  | ?
            absent=DOSSIERS                                                   | ?  | ?  | ?
            present=10 active=3 absent=MESSAGES_MSSANTE,ALIMENTATIONS_DMP     | 10 | 10 | 3
            """)
    void personsArePrintedWhereTheyCanBeKnown(String counted, String accompanied, String eligible, String active) {
        EssmsResult result = assess(EssmsBuilder.essms(1).build(), counted);
        assertThat(List.of(known(result.accompanied()), known(result.eligible()), known(result.active())))
                .containsExactly(accompanied, eligible, active);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # excluded            | what is counted                                                 | ready | why
            ''                    | present=10 active=1 projets=1 evenements=1                      | true  | three numerators above 0, targets aside
            ''                    | present=10 active=1 projets=0 evenements=1                      | false | one is 0
            ''                    | present=10 active=1 projets=1 evenements=0                      | false | one is 0
            ''                    | present=10                                                      | false | all are 0
            ''                    | present=10 active=1 projets=1 absent=EVENEMENTS_AGENDA          | false | one is not computed
            ''                    | present=9 active=9 projets=9 evenements=9 updatesrefused=1      | false | none is computed
            ''                    | present=9 active=9 projets=9 evenements=9 headcount=REFUSED     | false | DOSSIERS_ACTIFS is not computed
            ''                    | present=9 active=9 projets=9 evenements=9 absent=MESSAGES_MSSANTE | true | MSSANTE is not asked
            PROJET_PERSONNALISE   | present=9 active=9 projets=9 evenements=9                       | true  | excluded but computed
            PROJET_PERSONNALISE   | present=9 active=9 evenements=9 absent=PROJETS_PERSONNALISES    | false | excluded and not computed
            ''                    | DEPOTS_CONCURRENTS                                              | false | nothing is computed
            """)
    void readyForTheVaWhenTheThreeDuiIndicatorsAreSuppliedAndNotZero(
            String excluded, String counted, boolean ready, String why) {
        Essms essms = EssmsBuilder.essms(1).excluding(excluded).build();
        assertThat(assess(essms, counted).readyForVa()).as(why).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is counted                              | anomalies
            declared=0                                     | {}
            present=10 declared=10                         | {}
            present=10                                     | {EFFECTIF_NON_DECLARE=1}
            headcount=REFUSED                              | {}
            present=10 declared=9                          | {EFFECTIF_SOUS_DECLARE=1}
            present=10 doubt=3 declared=12                 | {DOSSIERS_REJETES=3, EFFECTIF_SOUS_DECLARE=1}
            present=10 doubt=3 declared=13                 | {DOSSIERS_REJETES=3}
            declared=0 rowsrejected=4                      | {LIGNES_REJETEES=4}
            present=9 declared=9 motifsabsent=2            | {MOTIF_ABSENT=2}
            present=5 declared=5 noneligible=1             | {}
            present=4 declared=9 noneligible=1             | {NON_ELIGIBLES_NOMBREUX=1}
            present=10 declared=10 noneligible=2           | {}
            present=10 declared=10 noneligible=3           | {NON_ELIGIBLES_NOMBREUX=3}
            present=10 doubt=9 declared=99 noneligible=3   | {DOSSIERS_REJETES=9, NON_ELIGIBLES_NOMBREUX=3}
            present=9 declared=9 activityunknown=5         | {ACTIVITE_INDETERMINABLE=5}
            declared=0 projetsechus=6                      | {PROJET_ECHU=6}
            declared=0 oldpreparations=7                   | {PREPARATION_ANCIENNE=7}
            declared=0 longevenements=8                    | {EVENEMENT_LONG=8}
            declared=0 missingmonths=2                     | {MOIS_MANQUANT=2}
            """)
    void anomaliesAreThoseWithACountInTheOrderOfTheCodes(String counted, String anomalies) {
        assertThat(assess(EssmsBuilder.essms(1).build(), counted).anomalies()).hasToString(anomalies);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # first measure, from,       to
            2023-10,         2023-08-01, 2023-10-31
            2023-09,         2023-10-01, 2023-10-31
            2020-01,         2023-10-01, 2023-10-31
            """)
    void windowIsThreeMonthsForTheFirstMeasureAndOneAfter(String first, String from, String to) {
        Essms essms = EssmsBuilder.essms(1).firstMeasured(first).build();
        assertThat(assess(essms, "DEPOT_ABSENT").window())
                .hasValueSatisfying(window ->
                        assertThat(window.firstDay() + " " + window.lastDay()).isEqualTo(from + " " + to));
    }

    @Test
    void sevenIndicatorsComeInTheOrderOfTheTable() {
        assertThat(assess(EssmsBuilder.essms(1).build(), "").indicators())
                .extracting(IndicatorResult::indicateur)
                .containsExactly(Indicateur.values());
    }

    @Test
    void essmsIsReceivedOrNotForAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reception(Optional.empty(), Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Reception(Optional.of(Tallies.tally("")), Optional.of(Motif.DEPOT_ABSENT), List.of()));
    }

    private static EssmsResult assess(Essms essms, String depot) {
        boolean missing = depot.matches("DEPOT[A-Z_]+");
        Reception reception =
                missing ? Reception.missing(Motif.valueOf(depot), List.of()) : Reception.of(Tallies.tally(depot));
        EssmsResult result = Assessment.assess(essms, OCTOBER, reception, AssessmentTest::target);
        assertThat(Assessment.notReached(essms, OCTOBER, reception, AssessmentTest::target))
                .as("known without the rest")
                .isEqualTo(result.indicators().stream()
                        .filter(each -> each.status() == IndicatorStatus.NON_ATTEINT)
                        .map(IndicatorResult::indicateur)
                        .collect(Collectors.toSet()));
        return result;
    }

    private static int target(Indicateur indicateur) {
        return indicateur == Indicateur.MSSANTE || indicateur == Indicateur.DMP ? 70 : 90;
    }

    /** What is said in the text stands in place of the same word of {@link #ON_TARGET}. */
    private static String onTargetBut(String changed) {
        String kept = List.of(ON_TARGET.split(" ", 0)).stream()
                .filter(word -> !changed.contains(word.substring(0, word.indexOf('=') + 1)))
                .collect(Collectors.joining(" "));
        return kept + " " + changed;
    }

    private static IndicatorResult indicator(EssmsResult result, Indicateur indicateur) {
        return result.indicators().stream()
                .filter(each -> each.indicateur() == indicateur)
                .findFirst()
                .orElseThrow();
    }

    private static String printed(IndicatorResult result) {
        String figures = result.ratio()
                .map(ratio -> ratio.numerator() + "/" + ratio.denominator() + " " + ratio.source())
                .orElse(known(result.numerator()).replace('?', '-'));
        String target =
                result.target().isPresent() ? " cible " + result.target().getAsInt() : "";
        String lacking =
                result.lacking().isPresent() ? " manque " + result.lacking().getAsLong() : "";
        return figures + target + lacking;
    }

    private static String known(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "?";
    }
}
