package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.EFFECTIFS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a row is rejected for the registry or for other rows, and which ESSMS is told. D1 is known of A, not of E. */
class RowRejectionTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # file                | row                                       | line, column, code, ESSMS that it bears
            # what is wrong in the row itself comes first, whatever the ESSMS
            DOSSIERS              | !A;D1;2023-01-01                          | 3 COLONNES
            DOSSIERS              | A;;;2023-01-01                            | 3 dossier_id VALEUR_ABSENTE A
            DOSSIERS              | ;D1;;2023-01-01                           | 3 finess_et VALEUR_ABSENTE
            DOSSIERS              | 010000009;D1;;01-02-2023                  | 3 date_entree DATE_INVALIDE
            DOSSIERS              | X;D1;;01-02-2023                          | 3 date_entree DATE_INVALIDE
            DOSSIERS              | N;D1;;2023-01-01;;;BOF                    | 3 eligible_projet CODE_INCONNU
            DOSSIERS              | C;185057800608491;;2023-01-01             | 3 dossier_id IDENTIFIANT_NOMINATIF C
            # the FINESS
            DOSSIERS              | 010000009;D1;;2023-10-01;2023-01-01       | 3 finess_et FINESS_INVALIDE
            DOSSIERS              | 01000000;D1;;2023-01-01                   | 3 finess_et FINESS_INVALIDE
            DOSSIERS              | 0010000008;D1;;2023-01-01                 | 3 finess_et FINESS_INVALIDE
            DOSSIERS              | 2a0000006;D1;;2023-01-01                  | 3 finess_et FINESS_INVALIDE
            DOSSIERS              | 20000000é;D1;;2023-01-01                  | 3 finess_et FINESS_INVALIDE
            DOSSIERS              | X;D1;;2023-10-01;2023-01-01               | 3 finess_et FINESS_INCONNU
            DOSSIERS              | N;D1;;2023-01-01                          | 3 finess_et FINESS_INCONNU
            DOSSIERS              | A;D1;;2023-10-01;2023-01-01               | 3 date_sortie DATES_INCOHERENTES A
            DOSSIERS              | C;D1;;2023-10-01;2023-01-01               | 3 date_sortie DATES_INCOHERENTES C
            EFFECTIFS             | X;4                                       | 3 finess_et FINESS_INCONNU
            EFFECTIFS             | X;x                                       | 3 personnes_accompagnees NOMBRE_INVALIDE
            EFFECTIFS             | A;4                                       | 3 finess_et EFFECTIF_EN_DOUBLE A
            EFFECTIFS             | A;x                                       | 3 personnes_accompagnees NOMBRE_INVALIDE A
            # of an ESSMS of which no row was accepted
            MESSAGES_MSSANTE      | E;M1;2023-10-01                           | 3 finess_et ESSMS_ABSENT E
            MESSAGES_MSSANTE      | C;M1;2023-10-01                           | 3 finess_et ESSMS_ABSENT C
            MESSAGES_MSSANTE      | N;M1;2023-10-01                           | 3 finess_et FINESS_INCONNU
            MESSAGES_MSSANTE      | E;M1;hier                                 | 3 date_envoi DATE_INVALIDE E
            EPRESCRIPTIONS        | E;P1;2023-10-01                           | 3 finess_et ESSMS_ABSENT E
            ECHANGES_EPARCOURS    | E;X1;2023-10-01                           | 3 finess_et ESSMS_ABSENT E
            EVENEMENTS_AGENDA     | E;D9;E1;2023-10-05;2023-10-04             | 3 finess_et ESSMS_ABSENT E
            # the dossier, then the dates
            MISES_A_JOUR          | A;D9;2023-10-01                           | 3 dossier_id DOSSIER_INCONNU A
            MISES_A_JOUR          | A;d1;2023-10-01;TECHNIQUE                 | 3 dossier_id DOSSIER_INCONNU A
            PROJETS_PERSONNALISES | A;D9;;TERMINE;2023-10-05;2023-10-04       | 3 dossier_id DOSSIER_INCONNU A
            PROJETS_PERSONNALISES | A;D1;;TERMINE;2023-10-05;2023-10-04       | 3 date_fin DATES_INCOHERENTES A
            PROJETS_PERSONNALISES | A;D1;;ENCOURS;2023-10-05;2023-10-05       | none
            EVENEMENTS_AGENDA     | A;D9;E1;2023-10-05;2023-10-04             | 3 dossier_id DOSSIER_INCONNU A
            EVENEMENTS_AGENDA     | A;D1;E1;2023-10-05;2023-10-04;ANNULE      | 3 date_fin DATES_INCOHERENTES A
            EVENEMENTS_AGENDA     | A;D1;E1;2023-10-05T10:00;2023-10-05T09:00 | none
            EVENEMENTS_AGENDA     | A;D1;E1;2023-10-31T23:30Z;2023-10-31T23:59| 3 date_fin DATES_INCOHERENTES A
            ALIMENTATIONS_DMP     | A;D9;O1;2023-10-01;REJETE                 | 3 dossier_id DOSSIER_INCONNU A
            """)
    void firstFaultThatHolds(Extrait extrait, String row, String rejection) {
        String first = switch (extrait) {
            case DOSSIERS -> "A;D1;;2023-01-01/";
            case EFFECTIFS -> "A;5/";
            case MISES_A_JOUR -> "A;D1;2023-10-01/";
            case PROJETS_PERSONNALISES -> "A;D1;;ENCOURS/";
            case MESSAGES_MSSANTE, EPRESCRIPTIONS, ECHANGES_EPARCOURS -> "A;Z;2023-10-01/";
            case EVENEMENTS_AGENDA, ALIMENTATIONS_DMP -> "A;D1;Z;2023-10-01/";
        };
        Depots depots = Depots.in(root).threshold(new RejectionThreshold(10, 5, 100));
        if (extrait != DOSSIERS) {
            depots.with(DOSSIERS, "A;D1;;2023-01-01");
        }
        Depots.Measured measured = depots.with(extrait, first + row).measure();
        if (rejection == null) {
            assertThat(measured.rejections(extrait)).isEmpty();
        } else {
            assertThat(measured.rejections(extrait)).containsExactly(rejection);
        }
    }

    @Test
    void figureDeclaredTwiceIsRejectedAfterAnAcceptedRowAlone() {
        Depots.Measured measured =
                Depots.in(root).with(EFFECTIFS, "A;x/A;5/E;7/A;6/A;y/E;7").measure();
        assertThat(measured.rejections(EFFECTIFS))
                .containsExactly(
                        "2 personnes_accompagnees NOMBRE_INVALIDE A",
                        "5 finess_et EFFECTIF_EN_DOUBLE A",
                        "6 personnes_accompagnees NOMBRE_INVALIDE A",
                        "7 finess_et EFFECTIF_EN_DOUBLE E");
    }

    @Test
    void aThousandRejectionsAreListedAndAllAreCounted() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/" + "X;D;;2023-01-01/".repeat(1001))
                .measure();
        assertThat(measured.rejections(DOSSIERS)).hasSize(1000).last().isEqualTo("1002 finess_et FINESS_INCONNU");
        assertThat(measured.file(10, DOSSIERS).counts().of(RowRejection.FINESS_INCONNU))
                .isEqualTo(1001);
    }

    @ParameterizedTest
    @EnumSource(Extrait.class)
    void rejectedRowsThatBearTheFinessAreCountedUnlessTheyAreOfDossiers(Extrait extrait) {
        Depots depots = Depots.in(root).threshold(new RejectionThreshold(10, 5, 100));
        depots.with(DOSSIERS, "A;D1;;2023-01-01");
        Depots.Measured measured = depots.text(
                        extrait,
                        Depots.header(extrait) + "\n"
                                + (extrait == DOSSIERS ? Depots.lines(DOSSIERS, "A;D1;;2023-01-01") : "")
                                + Depots.lines(extrait, "A/A/E/!A"))
                .measure();
        String figures = extrait == DOSSIERS ? "rowsRejected=0 doubtful=2" : "rowsRejected=2 doubtful=0";
        assertThat(measured.figures("A", figures)).isEqualTo(figures);
        assertThat(measured.outcomes(extrait)).endsWith("X4");
    }
}
