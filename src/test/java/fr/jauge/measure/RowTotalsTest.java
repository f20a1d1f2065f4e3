package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.ALIMENTATIONS_DMP;
import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.EFFECTIFS;
import static fr.jauge.lexicon.Extrait.EVENEMENTS_AGENDA;
import static fr.jauge.lexicon.Extrait.MESSAGES_MSSANTE;
import static fr.jauge.lexicon.Extrait.MISES_A_JOUR;
import static fr.jauge.lexicon.Extrait.PROJETS_PERSONNALISES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of each extract that bear the FINESS of an ESSMS, behind what is counted of it. */
class RowTotalsTest {
    @TempDir
    Path root;

    @Test
    void rowsRetainedAndRejectedAreCountedForTheEssmsWhoseFinessTheyBear() {
        Tally tally = Depots.in(root)
                // two stays of one dossier in October, one before, one that cannot be read
                .with(
                        DOSSIERS,
                        "A;D1;;2023-01-01;2023-10-05;2023-10-05/A;D1;;2023-10-20/A;D2;;2023-01-01;2023-09-30"
                                + "/A;D3;;hier/B;D1;;2023-01-01/X;D1;;2023-01-01")
                .with(EFFECTIFS, "A;3/A;4/B;1")
                // an update that counts, a technical one, one of an unknown dossier
                .with(MISES_A_JOUR, "A;D1;2023-10-05/A;D1;2023-10-05;TECHNIQUE/A;D9;2023-10-05/B;D1;2023-10-05")
                .with(EVENEMENTS_AGENDA, "A;D1;E1;2023-10-05/A;D1;E2;2023-10-06/A;D1;E3;2023-11-06/A;D1;E4;demain")
                .with(MESSAGES_MSSANTE, "A;M1;2023-10-02/A;M1;2023-10-03/A;M2;2023-10-02/A;M3;2023-10-32/B;M4;x")
                .measure()
                .tally("A");

        assertThat(tally.rowsOf(DOSSIERS)).isEqualTo(new RowTotals(2, 1));
        assertThat(tally.rowsOf(EFFECTIFS)).isEqualTo(new RowTotals(1, 1));
        assertThat(tally.rowsOf(MISES_A_JOUR)).isEqualTo(new RowTotals(1, 1));
        assertThat(tally.rowsOf(EVENEMENTS_AGENDA)).isEqualTo(new RowTotals(2, 1));
        assertThat(tally.rowsOf(MESSAGES_MSSANTE)).isEqualTo(new RowTotals(2, 1));
        assertThat(tally.rowsOf(ALIMENTATIONS_DMP)).isEqualTo(RowTotals.NONE);
        assertThat(tally.updatesRejected()).isEqualTo(1);
        assertThat(tally.signals().rowsRejected()).isEqualTo(1 + 1 + 1 + 1);
    }

    @Test
    void rowsOfAFileThatIsRefusedAreNotCounted() {
        Tally tally = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .with(PROJETS_PERSONNALISES, "A;D1;;ENCOURS/" + "A;D1;;INCONNU/".repeat(12) + "A;D1;;ENCOURS")
                .with(MESSAGES_MSSANTE, "A;M1;2023-10-02")
                .measure()
                .tally("A");

        assertThat(tally.of(PROJETS_PERSONNALISES)).isEqualTo(Availability.REFUSED);
        assertThat(tally.rowsOf(PROJETS_PERSONNALISES)).isEqualTo(RowTotals.NONE);
        assertThat(tally.rowsOf(MESSAGES_MSSANTE)).isEqualTo(new RowTotals(1, 0));
    }

    @Test
    void rowsOfAllTheMonthsOfAFirstMeasureAddUp() {
        Tally tally = Depots.in(root)
                .with(DOSSIERS, "B;D1;;2023-01-01")
                .with(MESSAGES_MSSANTE, "B;M1;2023-10-02/B;M2;2023-10-02")
                .month(9)
                .with(DOSSIERS, "B;D1;;2023-01-01/B;D2;;2023-01-01")
                .with(MESSAGES_MSSANTE, "B;M1;2023-09-02/B;M3;2023-09-02/B;M4;2023-09-31")
                .month(8)
                .with(MESSAGES_MSSANTE, "B;M5;2023-08-02/B;M6;2023-07-02")
                .measure()
                .tally("B");

        // M5 of August, M1 and M3 of September, M2 of October
        assertThat(tally.rowsOf(MESSAGES_MSSANTE)).isEqualTo(new RowTotals(4, 1));
        // D1 of October, D2 of September; D1 of September is superseded
        assertThat(tally.rowsOf(DOSSIERS)).isEqualTo(new RowTotals(2, 0));
    }

    @Test
    void tallyNamesItsDepot() {
        assertThat(Depots.in(root)
                        .with(DOSSIERS, "A;D1;;2023-01-01")
                        .measure()
                        .tally("A")
                        .depot())
                .isEqualTo(Depots.NAME);
    }
}
