package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.EFFECTIFS;
import static fr.jauge.lexicon.Extrait.MISES_A_JOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is present, eligible, active or in doubt. */
class PersonsTest {
    @TempDir
    Path root;

    /** finess_et;dossier_id;usager_id;date_entree;date_sortie;derniere_mise_a_jour;eligible_projet;motif_non_eligible. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rows of dossiers.csv                                                      | outcomes | figures
            # presence: the window of A is October
            A;D1;;2023-01-01                                                            | R1    | present=1 active=0 notEligible=0
            A;D1;;2023-10-31                                                            | R1    | present=1
            A;D1;;2023-11-01                                                            | H1    | present=0
            A;D1;;2023-01-01;2023-10-01                                                 | R1    | present=1
            A;D1;;2023-01-01;2023-09-30                                                 | H1    | present=0
            A;D1;;2023-10-10;2023-10-10                                                 | R1    | present=1
            A;D1;;2023-11-02;2023-11-01                                                 | X1    | -
            # one dossier, several stays
            A;D1;;2022-01-01;2022-12-31/A;D1;;2023-10-05                                | R1 H1 | present=1
            A;D1;;2023-10-01;2023-10-05/A;D1;;2023-10-20                                | R2    | present=1
            # one person, several dossiers
            A;D1;U1;2023-01-01/A;D2;U1;2023-01-01/A;D3;U2;2023-01-01                    | R3    | present=2
            A;D1;U1;2022-01-01;2022-02-01/A;D2;U1;2023-01-01                            | R1 H1 | present=1
            A;D1;U1;2023-01-01/E;D1;U1;2023-01-01                                       | R2    | present=1
            A;D1;D2;2023-01-01/A;D2;;2023-01-01                                         | R2    | present=1
            # the first usager_id of a dossier wins, even on a row outside the window
            A;D1;U1;2023-01-01/A;D1;U2;2023-01-01/A;D2;U2;2023-01-01                    | R3    | present=2
            A;D1;U1;2022-01-01;2022-02-01/A;D1;U2;2023-01-01/A;D2;U1;2023-01-01         | R2 H1 | present=1
            A;D1;U1;2023-05-01;2023-04-01/A;D1;U2;2023-01-01/A;D2;U2;2023-01-01         | R2 X1 | present=1
            # identifiers are text: case and length count
            A;d1;;2023-01-01/A;D1;;2023-01-01/A;D1 bis;;2023-01-01                      | R3    | present=3
            A;1234567;;2023-01-01/A;12345678;;2023-01-01/A;123456789;;2023-01-01        | R3    | present=3
            # eligibility
            A;D1;;2023-01-01;;;NON;refus                                                | R1    | present=1 notEligible=1 motifsAbsent=0
            A;D1;;2023-01-01;;;NON                                                      | R1    | present=1 notEligible=0 motifsAbsent=1
            A;D1;;2023-01-01;;;NON;refus/A;D1;;2023-10-09;;;OUI                         | R2    | notEligible=0 motifsAbsent=0
            A;D1;;2023-01-01;;;NON;refus/A;D1;;2023-10-09;;;NON                         | R2    | notEligible=0 motifsAbsent=1
            A;D1;;2022-01-01;2022-02-01;;OUI/A;D1;;2023-01-01;;;NON;refus               | R1 H1 | notEligible=1
            A;D1;;2022-01-01;2022-02-01;;NON/A;D1;;2023-01-01;;;NON;refus               | R1 H1 | notEligible=1 motifsAbsent=0
            A;D1;U1;2023-01-01;;;NON;refus/A;D2;U1;2023-01-01                           | R2    | present=1 notEligible=0
            A;D1;U1;2023-01-01;;;NON;refus/A;D2;U1;2023-01-01;;;non;autre               | R2    | present=1 notEligible=1
            A;D1;U1;2023-01-01;2023-09-01;;NON;refus                                    | H1    | present=0 notEligible=0
            # activity: a last update on a day of the window, of any dossier of the person, whatever the stay
            A;D1;;2023-01-01;;2023-10-01                                                | R1    | active=1 activityUnknown=0
            A;D1;;2023-01-01;;2023-10-31T23:59:59                                       | R1    | active=1
            A;D1;;2023-01-01;;2023-09-30T22:00Z                                         | R1    | active=1
            A;D1;;2023-01-01;;2023-09-30                                                | R1    | active=0 activityUnknown=0
            A;D1;;2023-01-01;;2023-10-31T23:00Z                                         | R1    | active=0 activityUnknown=1
            A;D1;;2023-01-01;;2023-11-01                                                | R1    | active=0 activityUnknown=1
            A;D1;;2023-01-01;;2023-11-01/A;D1;;2023-01-01;;2023-10-01                   | R2    | active=1 activityUnknown=0
            A;D1;;2022-01-01;2022-02-01;2023-10-04/A;D1;;2023-01-01                     | R1 H1 | present=1 active=1
            A;D1;U1;2022-01-01;2022-02-01;2023-10-04/A;D2;U1;2023-01-01                 | R1 H1 | present=1 active=1
            A;D1;U1;2023-01-01;;2023-11-04/A;D2;U1;2023-01-01;;2023-11-05               | R2    | present=1 activityUnknown=1
            A;D1;;2022-01-01;2022-02-01;2023-10-04                                      | H1    | present=0 active=0 activityUnknown=0
            A;D1;;2022-01-01;2022-02-01;2023-11-04                                      | H1    | present=0 activityUnknown=0
            """)
    void dossiers(String rows, String outcomes, String figures) {
        Depots.Measured measured = Depots.in(root).with(DOSSIERS, rows).measure();
        assertThat(measured.outcomes(DOSSIERS)).isEqualTo(outcomes);
        if (figures.equals("-")) {
            assertThat(measured.received()).isEmpty();
        } else {
            assertThat(measured.figures("A", figures)).isEqualTo(figures);
        }
    }

    /** A rejected row that bears the FINESS may hide a person, unless its dossier is that of a present one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rows of dossiers.csv, D1 and D2 being present, D3 not              | figures
            A;D4;;bad                                                            | present=2 doubtful=1
            A;D4;;bad/A;D4;;bad                                                  | present=2 doubtful=2
            A;D1;;bad                                                            | present=2 doubtful=0
            A;D1;U9;bad                                                          | present=2 doubtful=0
            A;D3;;bad                                                            | present=2 doubtful=1
            A;D5;U1;bad                                                          | present=2 doubtful=1
            A; ;;2023-01-01                                                      | present=2 doubtful=1
            A;D1;;2023-01-02;2023-01-01                                          | present=2 doubtful=0
            A;D6;;2023-01-02;2023-01-01                                          | present=2 doubtful=1
            A;185057800608491;;2023-01-01                                        | present=2 doubtful=1
            A;D4;;2023-01-01;;;PEUT-ETRE                                         | present=2 doubtful=1
            A;D6;185057800608491;2023-01-01                                      | present=2 doubtful=1
            E;D6;;bad                                                            | present=2 doubtful=0
            N;D6;;bad                                                            | present=2 doubtful=0
            X;D6;;bad                                                            | present=2 doubtful=0
            !A;D6;bad                                                            | present=2 doubtful=0
            ;D6;;2023-01-01                                                      | present=2 doubtful=0
            """)
    void doubts(String rows, String figures) {
        Depots.Measured measured = Depots.in(root)
                .threshold(new RejectionThreshold(10, 5, 100))
                .with(DOSSIERS, "A;D1;U1;2023-01-01/" + rows + "/A;D2;;2023-01-01/A;D3;;2022-01-01;2022-02-01")
                .measure();
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
    }

    @Test
    void longIdentifiersOfRejectedRowsAreNobodys() {
        String rows = "A;D1;;2023-01-01/A;" + "x".repeat(65) + ";;2023-01-01/A;" + "y".repeat(3000) + ";;2023-01-01";
        assertThat(Depots.in(root).with(DOSSIERS, rows).measure().figures("A", "present=1 doubtful=2"))
                .isEqualTo("present=1 doubtful=2");
    }

    @Test
    void manyDoubtsAreAllCounted() {
        StringBuilder rows = new StringBuilder("A;D0;;2023-01-01/");
        for (int i = 1; i <= 500; i++) {
            rows.append("A;D").append(i).append(i % 2 == 0 ? ";;2023-01-01/" : ";;2022-01-01;2022-02-01/");
            rows.append("A;D").append(i).append(";;bad/");
        }
        Depots.Measured measured = Depots.in(root)
                .threshold(new RejectionThreshold(10, 100, 100))
                .with(DOSSIERS, rows.toString())
                .measure();
        assertThat(measured.figures("A", "present=251 doubtful=250")).isEqualTo("present=251 doubtful=250");
    }

    /** What widens the base of the last two rates is counted apart. */
    @Test
    void rejectedUpdatesThatBearTheFinessAreCounted() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/E;D1;;2023-01-01")
                .with(MISES_A_JOUR, "A;D1;bad/A;D9;2023-10-01/!A;D1/X;D1;2023-10-01/E;D1;bad/A;D1;2023-10-02")
                .measure();
        assertThat(measured.outcomes(MISES_A_JOUR)).isEqualTo("R1 X5");
        String figures = "active=1 updatesRejected=2 rowsRejected=2 updatesRefused=false";
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
        assertThat(measured.figures("E", "active=0 updatesRejected=1")).isEqualTo("active=0 updatesRejected=1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "absent", textBlock = """
            # rows of effectifs.csv | outcomes | figures
            A;12                     | R1       | declared=12 headcount=AVAILABLE rowsRejected=0
            A;0                      | R1       | declared=0 headcount=AVAILABLE
            A;12/A;13                | R1 X1    | declared=12 headcount=AVAILABLE rowsRejected=1
            A;x/A;13                 | R1 X1    | declared=13 headcount=AVAILABLE rowsRejected=1
            A;x                      | X1       | declared=none headcount=REFUSED rowsRejected=1
            A;12/E;7/A;9             | R2 X1    | declared=12 headcount=AVAILABLE
            E;7                      | R1       | declared=none headcount=ABSENT
            E;x                      | X1       | declared=none headcount=ABSENT
            !A;7;8                   | X1       | declared=none headcount=ABSENT rowsRejected=0
            absent                   | absent   | declared=none headcount=ABSENT
            """)
    void declaredFigures(String rows, String outcomes, String figures) {
        Depots depots = Depots.in(root).with(DOSSIERS, "A;D1;;2023-01-01");
        if (rows != null) {
            depots.with(EFFECTIFS, rows);
        }
        Depots.Measured measured = depots.measure();
        assertThat(measured.outcomes(EFFECTIFS)).isEqualTo(outcomes == null ? "" : outcomes);
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
    }

    @Test
    void refusedEffectifsAreNotAbsentOnes() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .text(EFFECTIFS, "finess_et;nom\n")
                .measure();
        assertThat(measured.figures("A", "declared=none headcount=REFUSED"))
                .isEqualTo("declared=none headcount=REFUSED");
    }

    @Test
    void declaredFigureAloneMakesAnEssmsReceivedWithNobodyPresent() {
        Depots.Measured measured =
                Depots.in(root).with(EFFECTIFS, "A;12/B;3/C;4").measure();
        assertThat(measured.received()).isEqualTo("AB");
        String figures = "present=0 doubtful=0 declared=12 active=0";
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
    }

    @Test
    void essmsWithRejectedRowsAloneIsNotReceived() {
        assertThat(Depots.in(root)
                        .with(DOSSIERS, "A;D1;;bad/E;D1;;2023-01-01")
                        .with(EFFECTIFS, "A;x")
                        .measure()
                        .received())
                .isEqualTo("E");
    }
}
