package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a valid row becomes: its code decides first, then its date, then its person. Of A, D1 is active, D2 not eligible, D3
 * gone in September, D4 not active; C is not measured.
 */
class RowOutcomeTest {
    private static final String BASE = "A;D1;;2023-01-01;;2023-10-05/A;D2;;2023-01-01;;2023-10-06;NON;refus/"
            + "A;D3;;2023-01-01;2023-09-30;2023-10-05/A;D4;;2023-01-01/C;D1;;2023-01-01";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # finess_et;dossier_id;date_mise_a_jour;origine     | outcomes | figures
            A;D4;2023-10-01                                     | R1 | active=3
            A;D4;2023-10-31T23:59                               | R1 | active=3
            A;D4;2023-10-05;METIER                              | R1 | active=3
            A;D1;2023-10-05                                     | R1 | active=2
            A;D4;2023-09-30                                     | H1 | active=2 activityUnknown=0
            A;D4;2023-11-01                                     | H1 | active=2 activityUnknown=0
            A;D4;2023-10-31T23:00Z                              | H1 | active=2
            A;D4;2023-10-05;TECHNIQUE                           | S1 | active=2
            A;D4;2023-09-05;TECHNIQUE                           | S1 | active=2
            A;D3;2023-09-05                                     | H1 | active=2
            A;D3;2023-10-05                                     | S1 | active=2
            C;D1;2023-10-05                                     | S1 | active=2
            C;D1;2023-09-05                                     | S1 | active=2
            """)
    void misesAJour(String rows, String outcomes, String figures) {
        assertOutcome(Extrait.MISES_A_JOUR, rows, outcomes, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # finess_et;dossier_id;projet_personnalise_id;statut;date_debut;date_fin | outcomes | figures
            A;D1;;ENPREPARATION                              | R1 | projets=1 oldPreparations=0
            A;D1;;ENPREPARATION;2023-12-01                   | R1 | projets=1 oldPreparations=0
            A;D1;;ENPREPARATION;2023-01-01;2023-10-01        | R1 | projets=1
            A;D1;;ENPREPARATION;2023-01-01;2023-09-30        | H1 | projets=0 projetsEchus=0
            A;D1;;ENPREPARATION;2022-10-01                   | R1 | projets=1 oldPreparations=0
            A;D1;;ENPREPARATION;2022-09-30                   | R1 | projets=1 oldPreparations=1
            A;D1;;ENPREPARATION;2022-09-30;2023-09-30        | H1 | projets=0 oldPreparations=0
            A;D1;;ENCOURS;2022-09-30                         | R1 | projets=1 oldPreparations=0
            A;D4;;ENPREPARATION;2022-09-30                   | R1 | projets=0 oldPreparations=1
            A;D1;;ENCOURS                                    | R1 | projets=1
            A;D1;;ENCOURS;2023-10-31                         | R1 | projets=1
            A;D1;;ENCOURS;2023-11-01                         | H1 | projets=0 projetsEchus=0
            A;D1;;ENCOURS;;2023-10-01                        | R1 | projets=1
            A;D1;;ENCOURS;;2023-09-30                        | H1 | projets=0 projetsEchus=1
            A;D4;;ENCOURS;;2023-09-30                        | H1 | projets=0 projetsEchus=1
            A;D3;;ENCOURS;;2023-09-30                        | H1 | projets=0 projetsEchus=0
            A;D1;;ACTIF;2023-10-31;2023-10-31                | R1 | projets=1
            A;D1;;ENPAUSE                                    | S1 | projets=0
            A;D1;;EN_PAUSE;;2023-09-30                       | S1 | projets=0 projetsEchus=0
            A;D1;;TERMINE;2023-10-01;2023-10-05              | S1 | projets=0
            A;D3;;ENCOURS                                    | S1 | projets=0
            A;D4;;ENCOURS                                    | R1 | projets=0
            A;D1;;ENCOURS/A;D1;;ENCOURS/A;D2;;ENCOURS        | R3 | projets=2
            C;D1;;ENCOURS                                    | S1 | projets=0
            C;D1;;ENCOURS;;2023-01-01                        | S1 | projets=0
            """)
    void projetsPersonnalises(String rows, String outcomes, String figures) {
        assertOutcome(Extrait.PROJETS_PERSONNALISES, rows, outcomes, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # finess_et;dossier_id;evenement_id;date_debut;date_fin;statut | outcomes | figures
            A;D1;E1;2023-10-01                                  | R1 | evenements=1 longEvenements=0
            A;D1;E1;2023-10-31T23:59                            | R1 | evenements=1
            A;D1;E1;2023-09-30                                  | H1 | evenements=0
            A;D1;E1;2023-11-01                                  | H1 | evenements=0
            A;D1;E1;2023-09-30;2023-10-01                       | R1 | evenements=1
            A;D1;E1;2023-09-01;2023-09-30T21:59Z                | H1 | evenements=0
            A;D1;E1;2023-09-01;2023-09-30T22:00Z                | R1 | evenements=1
            A;D1;E1;2023-10-31;2023-12-01                       | R1 | evenements=1 longEvenements=0
            A;D1;E1;2023-10-31;2023-12-02                       | R1 | evenements=1 longEvenements=1
            A;D4;E1;2023-01-01;2023-12-31                       | R1 | evenements=0 longEvenements=1
            A;D1;E1;2023-01-01;2023-09-30                       | H1 | evenements=0 longEvenements=0
            A;D1;E1;2023-10-02;;planifie                        | R1 | evenements=1
            A;D1;E1;2023-10-02;;VALIDE                          | R1 | evenements=1
            A;D1;E1;2023-10-02;;TERMINE                         | R1 | evenements=1
            A;D1;E1;2023-10-02;;ANNULE                          | S1 | evenements=0
            A;D1;E1;2023-09-02;;ANNULE                          | S1 | evenements=0
            A;D3;E1;2023-10-02                                  | S1 | evenements=0
            A;D3;E1;2023-09-02                                  | H1 | evenements=0
            A;D4;E1;2023-10-02                                  | R1 | evenements=0
            A;D1;E1;2023-10-02/A;D1;E1;2023-10-02               | R2 | evenements=1
            A;D1;E1;2023-10-02/A;D2;E1;2023-10-02               | R2 | evenements=2
            C;D1;E1;2023-09-02                                  | S1 | evenements=0
            """)
    void evenements(String rows, String outcomes, String figures) {
        assertOutcome(Extrait.EVENEMENTS_AGENDA, rows, outcomes, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # finess_et;message_id;date_envoi;sens;statut     | outcomes | figures
            A;M1;2023-10-01                                   | R1    | messages=1
            A;M1;2023-10-31T23:00;EMIS;ACCEPTE                | R1    | messages=1
            A;M1;2023-09-30/A;M1;2023-11-01                   | H2    | messages=0
            A;M1;2023-10-02;RECU                              | S1    | messages=0
            A;M1;2023-10-02;;REJETE                           | S1    | messages=0
            A;M1;2023-09-02;RECU                              | S1    | messages=0
            A;M1;2023-10-02/A;M1;2023-10-03                   | R1 D1 | messages=1
            A;M1;2023-10-02/A;M1;2023-09-03                   | R1 H1 | messages=1
            A;M1;2023-09-03/A;M1;2023-10-02                   | R1 H1 | messages=1
            A;M1;2023-10-02/A;M1;2023-10-02;RECU              | R1 S1 | messages=1
            A;M1;2023-10-02/A;M2;2023-10-02/A;m1;2023-10-02   | R3    | messages=3
            E;M1;2023-10-02                                   | X1    | messages=0
            C;M1;2023-10-02/A;M1;2023-10-02                   | R1 S1 | messages=1
            """)
    void messages(String rows, String outcomes, String figures) {
        assertOutcome(Extrait.MESSAGES_MSSANTE, rows, outcomes, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file             | rows                                             | outcomes | figures
            EPRESCRIPTIONS     | A;P1;2023-10-01/A;P1;2023-10-02/A;P2;2023-09-30  | R1 H1 D1 | prescriptions=1 exchanges=0 messages=0
            EPRESCRIPTIONS     | C;P1;2023-10-01                                  | S1       | prescriptions=0
            ECHANGES_EPARCOURS | A;X1;2023-10-01/A;X1;2023-10-02/A;X2;2023-11-01  | R1 H1 D1 | prescriptions=0 exchanges=1 messages=0
            ECHANGES_EPARCOURS | C;X1;2023-09-01                                  | S1       | exchanges=0
            """)
    void optionalExchanges(Extrait extrait, String rows, String outcomes, String figures) {
        assertOutcome(extrait, rows, outcomes, figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # finess_et;dossier_id;document_id;date_alimentation;statut | outcomes | figures
            A;D1;O1;2023-10-01                                | R1 | dmp=1
            A;D1;O1;2023-10-31T22:59Z;accepte                 | R1 | dmp=1
            A;D1;O1;2023-10-31T23:00Z                         | H1 | dmp=0
            A;D1;O1;2023-09-30                                | H1 | dmp=0
            A;D1;O1;2023-10-02;REJETE                         | S1 | dmp=0
            A;D1;O1;2023-09-02;REJETE                         | S1 | dmp=0
            A;D2;O1;2023-10-02                                | S1 | dmp=0
            A;D2;O1;2023-09-02                                | H1 | dmp=0
            A;D3;O1;2023-10-02                                | S1 | dmp=0
            A;D4;O1;2023-10-02                                | R1 | dmp=1
            A;D1;O1;2023-10-02/A;D1;O1;2023-10-02             | R2 | dmp=1
            A;D1;O1;2023-10-02/A;D4;O1;2023-10-02             | R2 | dmp=2
            C;D1;O1;2023-10-02                                | S1 | dmp=0
            """)
    void alimentationsDmp(String rows, String outcomes, String figures) {
        assertOutcome(Extrait.ALIMENTATIONS_DMP, rows, outcomes, figures);
    }

    @Test
    void rowsOfAnEssmsNotMeasuredAreWithoutEffect() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "C;D1;;2023-01-01/C;D1;;2022-01-01;2022-02-01;;NON/C;D2;;bad")
                .with(Extrait.EFFECTIFS, "C;4/C;5")
                .with(Extrait.EVENEMENTS_AGENDA, "C;D1;E1;2023-10-05;2023-10-04/C;D9;E1;2023-10-05")
                .measure();
        assertThat(measured.outcomes(DOSSIERS)).isEqualTo("S2 X1");
        assertThat(measured.outcomes(Extrait.EFFECTIFS)).isEqualTo("S1 X1");
        assertThat(measured.outcomes(Extrait.EVENEMENTS_AGENDA)).isEqualTo("X2");
        assertThat(measured.received()).isEmpty();
        assertThat(measured.lacking()).isEmpty();
    }

    @Test
    void marksOfAllDossiersAreThePersons() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;U1;2023-01-01/A;D2;U1;2022-01-01;2022-02-01")
                .with(Extrait.MISES_A_JOUR, "A;D2;2023-10-04")
                .with(Extrait.EVENEMENTS_AGENDA, "A;D2;E1;2023-10-04/A;D1;E1;2023-10-04")
                .with(Extrait.PROJETS_PERSONNALISES, "A;D2;;ENCOURS")
                .with(Extrait.ALIMENTATIONS_DMP, "A;D2;O1;2023-10-04")
                .measure();
        String figures = "present=1 active=1 projets=1 evenements=1 dmp=1";
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
    }

    /** Of the dossiers that count for a rate: those with a stay in the window, whose person lacks what it counts. */
    @Test
    void dossiersToActOn() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, BASE + "/A;D5;D1;2022-01-01;2022-02-01/A;D6;D4;2023-02-01/E;D1;;2023-01-01;;2023-10-02")
                .with(Extrait.EVENEMENTS_AGENDA, "A;D5;E1;2023-10-02/A;D4;E1;2023-10-02")
                .with(Extrait.PROJETS_PERSONNALISES, "E;D1;;ENCOURS")
                .with(Extrait.ALIMENTATIONS_DMP, "A;D6;O1;2023-10-02")
                .measure();
        assertThat(measured.lacking())
                .containsExactly(
                        "DMP A D1",
                        "DMP E D1",
                        "DOSSIERS_ACTIFS A D4",
                        "DOSSIERS_ACTIFS A D6",
                        "EVENEMENT_AGENDA A D2",
                        "EVENEMENT_AGENDA E D1",
                        "PROJET_PERSONNALISE A D1",
                        "PROJET_PERSONNALISE A D2");
    }

    @Test
    void dossiersToActOnAreThoseOfTheIndicatorsWanted() throws IOException {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/A;D2;;2023-01-01/E;D3;;2023-01-01")
                .measure();
        List<String> visited = new ArrayList<>();
        measured.measure()
                .lacking()
                .forEach(
                        finess -> finess.equals(Depots.finess("A")) ? Set.of(Indicateur.DMP) : Set.of(),
                        (finess, lacking, dossier) ->
                                visited.add(lacking + " " + new String(dossier, StandardCharsets.UTF_8)));
        assertThat(visited).containsExactly("[DMP] D1", "[DMP] D2");
    }

    @Test
    void dossiersToActOnAreNotVisitedOnceTheNextDepotIsMeasured() {
        Depots depots = Depots.in(root).with(DOSSIERS, "A;D1;;2023-01-01");
        DepotMeasurer measurer = depots.measurer();
        Depots.Measured first = depots.measure(measurer);
        depots.with(DOSSIERS, "E;D2;;2023-01-01").measure(measurer);
        assertThatThrownBy(first::lacking).isInstanceOf(IllegalStateException.class);
    }

    private void assertOutcome(Extrait extrait, String rows, String outcomes, String figures) {
        Depots.Measured measured =
                Depots.in(root).with(DOSSIERS, BASE).with(extrait, rows).measure();
        assertThat(measured.outcomes(extrait)).isEqualTo(outcomes);
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
        assertThat(measured.figures("A", "present=3 notEligible=1")).isEqualTo("present=3 notEligible=1");
    }
}
