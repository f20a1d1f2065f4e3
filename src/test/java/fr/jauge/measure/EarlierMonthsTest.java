package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.ALIMENTATIONS_DMP;
import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.EFFECTIFS;
import static fr.jauge.lexicon.Extrait.EVENEMENTS_AGENDA;
import static fr.jauge.lexicon.Extrait.MESSAGES_MSSANTE;
import static fr.jauge.lexicon.Extrait.MISES_A_JOUR;
import static fr.jauge.lexicon.Extrait.PROJETS_PERSONNALISES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.DepotRefusal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window of three months of a first measure: B from August to October, A over October alone. */
class EarlierMonthsTest {
    private static final String REFUSED = "finess_et;nir\n";

    @TempDir
    Path root;

    /** The latest month that has a dossier says what it is; earlier rows add their last update and nothing else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # dossiers.csv of October       | of September                        | outcomes of September | figures of B
            B;D1;;2023-01-01                | B;D2;;2023-01-01                    | R1    | present=2 active=0 missingMonths=1
            B;D1;;2023-01-01                | B;D1;;2023-01-01                    | S1    | present=1 active=0
            B;D1;;2023-01-01                | B;D2;;2023-01-01;2023-07-31         | H1    | present=1
            B;D1;;2023-01-01                | B;D2;;2023-01-01;2023-08-01         | R1    | present=2
            B;D1;;2023-01-01;2023-07-31     | B;D1;;2023-01-01                    | S1    | present=0
            B;D1;;2023-01-01                | B;D1;;2023-01-01;;2023-09-05        | S1    | active=1
            B;D1;;2023-01-01                | B;D1;;2022-01-01;2022-02-01;2023-08-01 | S1 | active=1
            B;D1;;2023-01-01                | B;D1;;2023-01-01;;2023-07-31        | S1    | active=0 activityUnknown=0
            B;D1;;2023-01-01                | B;D1;;2023-01-01;;2023-11-01        | S1    | active=0 activityUnknown=1
            B;D1;U1;2023-01-01              | B;D1;U2;2023-01-01/B;D2;U2;2023-01-01 | R1 S1 | present=2
            B;D1;U1;2023-01-01              | B;D2;U1;2023-01-01                  | R1    | present=1
            B;D1;;2023-01-01;;;NON;refus    | B;D1;;2023-01-01;;;OUI              | S1    | notEligible=1
            B;D1;U1;2023-01-01;;;NON;refus  | B;D2;U1;2023-01-01                  | R1    | present=1 notEligible=0
            B;D1;;2023-01-01                | B;D1;;2023-01-01;;;NON              | S1    | motifsAbsent=0
            B;D1;;2023-01-01                | B;D2;;2023-01-01;;;NON              | R1    | motifsAbsent=1
            # a rejected row of October does not make the dossier October's
            B;D1;;2023-01-01/B;D2;;hier     | B;D2;;2023-01-01;;2023-09-05        | R1    | present=2 active=1 doubtful=0
            B;D1;;2023-01-01/B;D2;;hier     | B;D3;;2023-01-01                    | R1    | present=2 doubtful=1
            # doubts of all months read
            B;D1;;2023-01-01                | B;D1;;hier/B;D2;;hier               | X2    | present=1 doubtful=1
            B;D1;;2023-01-01;2023-07-31     | B;D1;;hier                          | X1    | present=0 doubtful=1
            # rows of others, and rows that bear nobody, are not read at all
            B;D1;;2023-01-01/A;D1;;2023-01-01 | A;D2;;2023-01-01/E;D2;;2023-01-01/C;D2;;x/X;D2;;2023-01-01/N;D2;;2023-01-01 | | present=1
            B;D1;;2023-01-01                | !B;D2/!x/;;;2023-01-01/B;D3;;2023-01-01 | R1  | present=2 doubtful=0
            """)
    void latestMonthSaysWhatADossierIs(String october, String september, String outcomes, String figures) {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, october)
                .month(9)
                .with(DOSSIERS, september)
                .measure();
        assertThat(measured.outcomes(9, DOSSIERS)).isEqualTo(outcomes == null ? "" : outcomes);
        assertThat(measured.figures("B", figures)).isEqualTo(figures);
    }

    @Test
    void theOldestMonthIsTheLastToSay() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .month(9)
                .with(DOSSIERS, "B;D2;U2;2023-01-01/B;D1;;2023-01-01")
                .month(8)
                .with(DOSSIERS, "B;D2;U3;2023-01-01/B;D3;U3;2023-01-01/B;D1;;2023-01-01;;2023-08-15")
                .month(7)
                .with(DOSSIERS, "B;D7;;2023-01-01")
                .measure();
        assertThat(measured.outcomes(9, DOSSIERS)).isEqualTo("R1 S1");
        assertThat(measured.outcomes(8, DOSSIERS)).isEqualTo("R1 S2");
        assertThat(measured.measure().readings()).hasSize(3);
        String figures = "present=3 active=1 missingMonths=0";
        assertThat(measured.figures("B", figures)).isEqualTo(figures);
    }

    @Test
    void rowsCountByTheirDateWhicheverMonthTheyCameIn() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/B;D1;;2023-01-01")
                .with(MESSAGES_MSSANTE, "A;M1;2023-08-01/B;M1;2023-08-01/B;M2;2023-07-31/B;M3;2023-10-31")
                .with(EVENEMENTS_AGENDA, "A;D1;E1;2023-09-30/B;D1;E1;2023-08-01")
                .with(MISES_A_JOUR, "A;D1;2023-09-30/B;D1;2023-08-01")
                .measure();
        assertThat(measured.outcomes(MESSAGES_MSSANTE)).isEqualTo("R2 H2");
        assertThat(measured.outcomes(EVENEMENTS_AGENDA)).isEqualTo("R1 H1");
        assertThat(measured.figures("A", "messages=0 evenements=0 active=0 missingMonths=0"))
                .isEqualTo("messages=0 evenements=0 active=0 missingMonths=0");
        assertThat(measured.figures("B", "messages=2 evenements=1 active=1 missingMonths=2"))
                .isEqualTo("messages=2 evenements=1 active=1 missingMonths=2");
    }

    @Test
    void messagesAreRetainedFromTheOldestMonth() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .with(MESSAGES_MSSANTE, "B;M1;2023-10-02/B;M2;2023-10-02/B;M4;2023-10-02")
                .month(9)
                .with(MESSAGES_MSSANTE, "B;M1;2023-09-02/B;M3;2023-09-02/A;M4;2023-09-02")
                .month(8)
                .with(MESSAGES_MSSANTE, "B;M1;2023-08-02/B;M3;2023-07-02/B;M2;2023-08-02;RECU")
                .measure();
        assertThat(measured.outcomes(8, MESSAGES_MSSANTE)).isEqualTo("R1 H1 S1");
        assertThat(measured.outcomes(9, MESSAGES_MSSANTE)).isEqualTo("R1 D1");
        assertThat(measured.outcomes(10, MESSAGES_MSSANTE)).isEqualTo("R2 D1");
        assertThat(measured.tally("B").messages()).isEqualTo(4);
    }

    @Test
    void messagesOfARefusedFileAreNotDoubled() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .with(MESSAGES_MSSANTE, "B;M1;2023-10-02/B;M2;2023-10-02")
                .month(9)
                .with(MESSAGES_MSSANTE, "B;M1;2023-09-02/" + "B;M2;hier/".repeat(11))
                .month(8)
                .with(MESSAGES_MSSANTE, "B;M2;2023-08-02")
                .measure();
        assertThat(measured.status(9, MESSAGES_MSSANTE)).isEqualTo("REFUSE TROP_DE_REJETS");
        assertThat(measured.outcomes(10, MESSAGES_MSSANTE)).isEqualTo("R1 D1");
        assertThat(measured.tally("B").messages()).isEqualTo(2);
    }

    @Test
    void earlierMonthsAddRowsOfEveryFile() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .month(8)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .with(MISES_A_JOUR, "B;D1;2023-08-02/B;D1;hier/!B")
                .with(PROJETS_PERSONNALISES, "B;D1;;ENCOURS;2023-08-01;2023-08-01/B;D1;;ENCOURS;;2023-07-31")
                .with(EVENEMENTS_AGENDA, "B;D1;E1;2023-08-02/B;D9;E1;2023-08-02")
                .with(ALIMENTATIONS_DMP, "B;D1;O1;2023-08-02")
                .measure();
        String figures = "active=1 projets=1 projetsEchus=1 evenements=1 dmp=1 updatesRejected=1 rowsRejected=2";
        assertThat(measured.figures("B", figures)).isEqualTo(figures);
        assertThat(measured.outcomes(8, MISES_A_JOUR)).isEqualTo("R1 X1");
        // they add rows, and make no file available
        assertThat(measured.tally("B").of(ALIMENTATIONS_DMP)).isEqualTo(Availability.ABSENT);
    }

    @Test
    void dossierOfAnyMonthReadIsKnownToAllMonths() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01/A;D1;;2023-01-01")
                .with(EVENEMENTS_AGENDA, "B;D2;E1;2023-10-02/A;D2;E1;2023-10-02")
                .month(8)
                .with(DOSSIERS, "B;D2;;2023-01-01;;2023-08-05/A;D2;;2023-01-01")
                .measure();
        assertThat(measured.outcomes(10, EVENEMENTS_AGENDA)).isEqualTo("R1 X1");
        assertThat(measured.tally("B").evenements()).isEqualTo(1);
    }

    @Test
    void effectifsOfEarlierMonthsAreNotRead() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .month(9)
                .with(EFFECTIFS, "B;50")
                .with(MESSAGES_MSSANTE, "B;M1;2023-09-02")
                .with(EVENEMENTS_AGENDA, "B;D1;E1;2023-09-02")
                .measure();
        assertThat(measured.status(9, EFFECTIFS)).isEqualTo("NON_LU");
        assertThat(measured.status(9, DOSSIERS)).isEqualTo("ABSENT");
        assertThat(measured.status(9, EVENEMENTS_AGENDA)).isEqualTo("NON_LU");
        assertThat(measured.status(9, MESSAGES_MSSANTE)).isEqualTo("ACCEPTE");
        assertThat(measured.figures("B", "declared=none headcount=ABSENT messages=1 missingMonths=2"))
                .isEqualTo("declared=none headcount=ABSENT messages=1 missingMonths=2");
    }

    @Test
    void withoutDossiersInOctoberNobodyIsPresent() {
        Depots.Measured measured = Depots.in(root)
                .with(EFFECTIFS, "B;50")
                .with(MESSAGES_MSSANTE, "B;M1;2023-10-02")
                .month(9)
                .with(DOSSIERS, "B;D1;;2023-01-01;;2023-09-02/B;D2;;hier")
                .with(EVENEMENTS_AGENDA, "B;D1;E1;2023-09-02")
                .measure();
        assertThat(measured.outcomes(9, EVENEMENTS_AGENDA)).isEqualTo("S1");
        String figures = "present=0 doubtful=0 active=0 evenements=0 declared=50 messages=1 missingMonths=1";
        assertThat(measured.figures("B", figures)).isEqualTo(figures);
        assertThat(measured.lacking()).isEmpty();
    }

    @Test
    void refusedFilesOfEarlierMonthsCountForNothing() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01/A;D1;;2023-01-01")
                .month(9)
                .with(DOSSIERS, "B;D2;;2023-01-01;;2023-09-02/B;D1;;2023-01-01;;2023-09-02/" + "B;D3;;hier/".repeat(11))
                .with(EVENEMENTS_AGENDA, "B;D1;E1;2023-09-02")
                .month(8)
                .with(DOSSIERS, "B;D4;;2023-01-01")
                .text(MISES_A_JOUR, REFUSED)
                .measure();
        assertThat(measured.status(9, DOSSIERS)).isEqualTo("REFUSE TROP_DE_REJETS");
        assertThat(measured.status(9, EVENEMENTS_AGENDA)).isEqualTo("NON_LU");
        String figures = "present=2 doubtful=0 active=0 missingMonths=1 updatesRefused=true";
        assertThat(measured.figures("B", figures)).isEqualTo(figures);
        assertThat(measured.tally("A").updatesRefused()).isFalse();
    }

    @Test
    void earlierMonthsAreReadForAFirstMeasureAlone() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/B;D1;;hier")
                .month(9)
                .with(DOSSIERS, "A;D2;;2023-01-01/B;D1;;2023-01-01")
                .measure();
        assertThat(measured.measure().readings()).hasSize(1);
        assertThat(measured.received()).isEqualTo("A");
    }

    @Test
    void earlierDepotThatIsRefusedIsListedAndLeftOut() throws Exception {
        Depots depots =
                Depots.in(root).with(DOSSIERS, "B;D1;;2023-01-01").month(9).with(DOSSIERS, "B;D2;;2023-01-01");
        Files.write(depots.folder().resolveSibling("OG1.ZIP"), new byte[] {1, 2, 3});
        Files.write(depots.month(8).folder().resolveSibling("og1.zip"), new byte[] {1, 2, 3});
        Files.delete(depots.folder());
        Depots.Measured measured = depots.measure();
        assertThat(measured.reading(9).refusal()).contains(DepotRefusal.DEPOT_EN_DOUBLE);
        assertThat(measured.reading(9).name()).isEqualTo("OG1");
        assertThat(measured.reading(8).refusal()).contains(DepotRefusal.ARCHIVE_ILLISIBLE);
        assertThat(measured.figures("B", "present=1 missingMonths=2")).isEqualTo("present=1 missingMonths=2");
    }

    @Test
    void earlierDepotOfTheSameNameInOtherCaseIsRead() throws Exception {
        Depots depots =
                Depots.in(root).with(DOSSIERS, "B;D1;;2023-01-01").month(9).with(DOSSIERS, "B;D2;;2023-01-01");
        Files.move(depots.folder(), depots.folder().resolveSibling("Og1"));
        Depots.Measured measured = depots.measure();
        assertThat(measured.reading(9).name()).isEqualTo("Og1");
        assertThat(measured.tally("B").present()).isEqualTo(2);
    }
}
