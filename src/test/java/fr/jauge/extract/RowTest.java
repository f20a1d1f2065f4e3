package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a row in itself; what depends on other rows and on the registry is tested where it is judged. */
class RowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            # row, of the columns of the contract in their order                          | code               | column
            # dossiers: finess_et;dossier_id;usager_id;date_entree;date_sortie;derniere_mise_a_jour;eligible_projet;motif_non_eligible
            DOSSIERS | 010000008;D1;U1;2023-01-02;2023-10-05;2023-10-04T10:00;NON;refus   | OK                 | -
            DOSSIERS | 010000008;D1;;2023-01-02;;;;                                       | OK                 | -
            DOSSIERS | not a finess;D1;;2023-01-02;;;;                                    | OK                 | -
            DOSSIERS | 010000008;D1;;2023-01-02;;;                                        | COLONNES           | -
            DOSSIERS | 010000008;D1;;2023-01-02;;;;;                                      | COLONNES           | -
            DOSSIERS | ;;;;;;;                                                            | VALEUR_ABSENTE     | finess_et
            DOSSIERS | 010000008; ;;bad;bad;bad;bad;                                      | VALEUR_ABSENTE     | dossier_id
            DOSSIERS | 010000008;D1;;  ;bad;bad;bad;                                      | VALEUR_ABSENTE     | date_entree
            DOSSIERS | 010000008;D1%01;;2023-02-30;bad;bad;bad;                           | DATE_INVALIDE      | date_entree
            DOSSIERS | 010000008;D1;;2023-01-02;02/10/2023;bad;bad;                       | DATE_INVALIDE      | date_sortie
            DOSSIERS | 010000008;D1;;2023-01-02;2023-10-02T10:00;;;                       | DATE_INVALIDE      | date_sortie
            DOSSIERS | 010000008;D1;;2023-01-02T10:00;;;;                                 | DATE_INVALIDE      | date_entree
            DOSSIERS | 010000008;D1%01;;2023-01-02;;2023-10-04T25:00;bad;                 | DATE_INVALIDE      | derniere_mise_a_jour
            DOSSIERS | 010000008;D1%01;;2023-01-02;;;PEUT-ETRE;                           | CODE_INCONNU       | eligible_projet
            DOSSIERS | 010000008;D1%01;185057800608491;2023-01-02;;;;                     | IDENTIFIANT_INVALIDE   | dossier_id
            DOSSIERS | 010000008;185057800608491;a%C2%85b;2023-01-02;;;;                  | IDENTIFIANT_INVALIDE   | usager_id
            DOSSIERS | 010000008;185057800608491;185057800608491;2023-01-02;;;;           | IDENTIFIANT_NOMINATIF  | dossier_id
            DOSSIERS | 010000008;D1; 185057800608491 ;2023-01-02;;;;                      | IDENTIFIANT_NOMINATIF  | usager_id
            # effectifs: finess_et;personnes_accompagnees
            EFFECTIFS | 010000008;42                                                      | OK                 | -
            EFFECTIFS | 010000008;                                                        | VALEUR_ABSENTE     | personnes_accompagnees
            EFFECTIFS | ;-1                                                               | VALEUR_ABSENTE     | finess_et
            EFFECTIFS | 010000008;1000000000                                              | NOMBRE_INVALIDE    | personnes_accompagnees
            EFFECTIFS | bad;4.2                                                           | NOMBRE_INVALIDE    | personnes_accompagnees
            # mises_a_jour: finess_et;dossier_id;date_mise_a_jour;origine
            MISES_A_JOUR | 010000008;D1;2023-10-04;metier                                 | OK                 | -
            MISES_A_JOUR | 010000008;D1;;bad                                              | VALEUR_ABSENTE     | date_mise_a_jour
            MISES_A_JOUR | 010000008;D1;hier;bad                                          | DATE_INVALIDE      | date_mise_a_jour
            MISES_A_JOUR | 010000008;D1;2023-10-04;AUTRE                                  | CODE_INCONNU       | origine
            # projets_personnalises: finess_et;dossier_id;projet_personnalise_id;statut;date_debut;date_fin
            PROJETS_PERSONNALISES | 010000008;D1;;en_cours;;                              | OK                 | -
            PROJETS_PERSONNALISES | 010000008;D1;P1;Actif;2023-01-01;2023-12-31           | OK                 | -
            PROJETS_PERSONNALISES | 010000008;D1;P1;;bad;                                 | VALEUR_ABSENTE     | statut
            PROJETS_PERSONNALISES | 010000008;D1;P%07;bad;2023-01-01;bad                  | DATE_INVALIDE      | date_fin
            PROJETS_PERSONNALISES | 010000008;D1;P%07;bad;bad;bad                         | DATE_INVALIDE      | date_debut
            PROJETS_PERSONNALISES | 010000008;D1;P%07;ACTIVE;;                            | CODE_INCONNU       | statut
            PROJETS_PERSONNALISES | 010000008;D1;P%07;ACTIF;;                             | IDENTIFIANT_INVALIDE   | projet_personnalise_id
            PROJETS_PERSONNALISES | 010000008;D1;185057800608491;ACTIF;;                  | IDENTIFIANT_NOMINATIF  | projet_personnalise_id
            # evenements_agenda: finess_et;dossier_id;evenement_id;date_debut;date_fin;statut
            EVENEMENTS_AGENDA | 010000008;D1;E1;2023-10-04 10:00;2023-10-04T11:00Z;valide | OK                 | -
            EVENEMENTS_AGENDA | 010000008;D1;;bad;;                                       | VALEUR_ABSENTE     | evenement_id
            EVENEMENTS_AGENDA | 010000008;D1;E1;2023-10-04;bad;bad                        | DATE_INVALIDE      | date_fin
            EVENEMENTS_AGENDA | 010000008;D1;E1;2023-10-04;;ENCOURS                       | CODE_INCONNU       | statut
            EVENEMENTS_AGENDA | 010000008;D1;185057800608491;2023-10-04;;                 | IDENTIFIANT_NOMINATIF  | evenement_id
            # messages_mssante: finess_et;message_id;date_envoi;sens;statut
            MESSAGES_MSSANTE | 010000008;M1;2023-10-04;Emis;accepte                       | OK                 | -
            MESSAGES_MSSANTE | 010000008;;bad;bad;bad                                     | VALEUR_ABSENTE     | message_id
            MESSAGES_MSSANTE | 010000008;M1;bad;bad;bad                                   | DATE_INVALIDE      | date_envoi
            MESSAGES_MSSANTE | 010000008;M1;2023-10-04;bad;bad                            | CODE_INCONNU       | sens
            MESSAGES_MSSANTE | 010000008;M1;2023-10-04;;REFUSE                            | CODE_INCONNU       | statut
            MESSAGES_MSSANTE | 010000008;185057800608491;2023-10-04;;                     | IDENTIFIANT_NOMINATIF  | message_id
            # alimentations_dmp: finess_et;dossier_id;document_id;date_alimentation;statut
            ALIMENTATIONS_DMP | 010000008;D1;O1;2023-10-04;                               | OK                 | -
            ALIMENTATIONS_DMP | 010000008;D1;;;                                           | VALEUR_ABSENTE     | document_id
            ALIMENTATIONS_DMP | 010000008;D1;O1;2023-10-32;bad                            | DATE_INVALIDE      | date_alimentation
            ALIMENTATIONS_DMP | 010000008;D1;O1;2023-10-04;bad                            | CODE_INCONNU       | statut
            # eprescriptions: finess_et;prescription_id;date_import
            EPRESCRIPTIONS | 010000008;P1;2023-10-04                                      | OK                 | -
            EPRESCRIPTIONS | 010000008;P1;                                                | VALEUR_ABSENTE     | date_import
            EPRESCRIPTIONS | 010000008;P1;2023-10-04T10                                   | DATE_INVALIDE      | date_import
            # echanges_eparcours: finess_et;echange_id;date_echange
            ECHANGES_EPARCOURS | 010000008;X1;2023-10-04T10:00+02:00                      | OK                 | -
            ECHANGES_EPARCOURS | 010000008; ;2023-10-04                                   | VALEUR_ABSENTE     | echange_id
            ECHANGES_EPARCOURS | 010000008;X1;0000-10-04                                  | DATE_INVALIDE      | date_echange
            """)
    void firstFaultOfARow(Extrait extrait, String row, String code, String column) {
        String text = Extracts.header(extrait) + "\n" + row.replace("/", "%2F") + "\n";
        String expected = code.equals("OK") ? "2 OK" : "2 " + code + " " + (column == null ? "" : column);
        assertThat(Extracts.read(extrait, text).rows()).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(Extrait.class)
    void columnsAreFoundByNameInAnyOrderAndOptionalOnesMayBeLacking(Extrait extrait) {
        List<Column> columns = new ArrayList<>(Schema.columns(extrait));
        java.util.Collections.reverse(columns);
        StringBuilder header = new StringBuilder("autre");
        StringBuilder row = new StringBuilder("\"any; thing\"");
        for (Column column : columns) {
            if (column.required()) {
                header.append(";\t")
                        .append(column.name().toUpperCase(java.util.Locale.ROOT))
                        .append(' ');
                row.append("; ").append(exampleOf(column)).append('\t');
            }
        }
        Extracts.Read read = Extracts.read(extrait, header + "/" + row + "/");
        assertThat(read.rows()).containsExactly("2 OK");
        assertThat(read.scan().unknownColumns()).containsExactly("autre");
    }

    @Test
    void linesAreThoseOfTheRowsFirstCharacters() {
        String text = "/ /finess_et;personnes_accompagnees;\"a/b\"//1;x;\"/\"\r/1;2;3/;4;5/1";
        assertThat(Extracts.read(Extrait.EFFECTIFS, text).rows())
                .containsExactly(
                        "6 NOMBRE_INVALIDE personnes_accompagnees",
                        "8 OK",
                        "9 VALEUR_ABSENTE finess_et",
                        "10 COLONNES ");
    }

    @Test
    void valuesAreTrimmedTypedOrDefault() throws IOException {
        String text = Extracts.header(Extrait.DOSSIERS) + "/"
                + "\" 010000008 \"; D 1\t;;2023-10-01;;2023-10-31T23:30Z;;/"
                + "010000008;D2;U2;2023-10-01;2023-10-02;2023-10-03;non;\" refus \"/";
        List<String> seen = new ArrayList<>();
        new ExtractReader()
                .read(
                        Extrait.DOSSIERS,
                        new ByteArrayInputStream(Extracts.bytes(text)),
                        Optional.empty(),
                        new RowSink() {
                            @Override
                            public boolean wants(Row row) {
                                return true;
                            }

                            @Override
                            public void take(Row row) {
                                seen.add(String.join(
                                        "|",
                                        textOf(row, Schema.FINESS_ET),
                                        textOf(row, Schema.DOSSIER_ID),
                                        textOf(row, Schema.DOSSIER_USAGER_ID),
                                        LocalDate.ofEpochDay(row.day(Schema.DOSSIER_ENTREE))
                                                .toString(),
                                        row.has(Schema.DOSSIER_SORTIE) ? "left" : "stays",
                                        LocalDate.ofEpochDay(row.day(Schema.DOSSIER_MISE_A_JOUR))
                                                .toString(),
                                        row.code(Schema.DOSSIER_ELIGIBLE) == Schema.OUI ? "OUI" : "NON",
                                        textOf(row, Schema.DOSSIER_MOTIF)));
                            }
                        });
        assertThat(seen)
                .containsExactly(
                        "010000008|D 1||2023-10-01|stays|2023-11-01|OUI|",
                        "010000008|D2|U2|2023-10-01|left|2023-10-03|NON|refus");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rows of events                                                                           | the days of their ends
            finess_et;dossier_id;evenement_id;date_debut/010000008;D1;E1;2023-10-01                    | none
            finess_et;dossier_id;evenement_id;date_debut;date_fin/010000008;D1;E1;2023-10-01;          | none
            finess_et;dossier_id;evenement_id;date_debut;date_fin/010000008;D1;E1;2023-10-01; \t       | none
            finess_et;dossier_id;evenement_id;date_debut;date_fin/010000008;D1;E1;2023-10-01; 2023-10-02 09:00\t/010000008;D1;E1;2023-10-01; | 2023-10-02 none
            """)
    void dayThatIsNotThereIsNone(String text, String ends) throws IOException {
        List<String> seen = new ArrayList<>();
        new ExtractReader()
                .read(
                        Extrait.EVENEMENTS_AGENDA,
                        new ByteArrayInputStream(Extracts.bytes(text.replace("\\t", "\t"))),
                        Optional.empty(),
                        new RowSink() {
                            @Override
                            public boolean wants(Row row) {
                                return true;
                            }

                            @Override
                            public void take(Row row) {
                                int day = row.day(Schema.EVENEMENT_FIN);
                                assertThat(row.fault()).isNull();
                                assertThat(row.has(Schema.EVENEMENT_FIN)).isEqualTo(day != Row.NO_DAY);
                                seen.add(
                                        day == Row.NO_DAY
                                                ? "none"
                                                : LocalDate.ofEpochDay(day).toString());
                            }
                        });
        assertThat(String.join(" ", seen)).isEqualTo(ends);
    }

    /** The national model writes them one way, vendors another. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ENPREPARATION,  0
            EN_PREPARATION, 0
            ENCOURS,        1
            EN_COURS,       1
            ACTIF,          1
            ENPAUSE,        2
            EN_PAUSE,       2
            TERMINE,        3
            """)
    void statusesOfProjetsPersonnalises(String written, int code) {
        byte[] value = Values.buffer(written);
        CodeList codes = Schema.columns(Extrait.PROJETS_PERSONNALISES)
                .get(Schema.PROJET_STATUT)
                .codes();
        assertThat(codes.read(value, Values.FROM, Values.to(written))).isEqualTo(code);
    }

    @Test
    void rejectionsAreLookedForInTheOrderOfTheContract() {
        assertThat(RowRejection.values())
                .extracting(Enum::name)
                .containsExactly(
                        "COLONNES",
                        "VALEUR_ABSENTE",
                        "DATE_INVALIDE",
                        "CODE_INCONNU",
                        "NOMBRE_INVALIDE",
                        "IDENTIFIANT_INVALIDE",
                        "IDENTIFIANT_NOMINATIF",
                        "FINESS_INVALIDE",
                        "FINESS_INCONNU",
                        "ESSMS_ABSENT",
                        "DOSSIER_INCONNU",
                        "DATES_INCOHERENTES",
                        "EFFECTIF_EN_DOUBLE");
    }

    private static String textOf(Row row, int column) {
        int from = row.from(column);
        return new String(row.bytes(), from, row.to(column) - from, StandardCharsets.UTF_8);
    }

    private static String exampleOf(Column column) {
        return switch (column.kind()) {
            case FINESS -> "010000008";
            case IDENTIFIER, TEXT -> "x";
            case DATE -> "2023-10-31";
            case DATE_TIME -> "2023-10-31T10:00";
            case NUMBER -> "7";
            case CODE -> "actif";
        };
    }

    /** More rows than are read at a time, every third, fifth and seventh of them at fault, in another way each. */
    @Test
    void eachOfManyRowsIsJudgedByItself() {
        StringBuilder rows = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 1200; i++) {
            String blanks = i % 2 == 0 ? " " : "";
            String date = i % 5 == 0 ? "2023-02-30" : "2023-10-04T10:00";
            String dossier = i % 7 == 0 ? "" : "\"D" + i + "\"";
            String rest = i % 3 == 0 ? "" : ";METIER";
            rows.append("/010000008;" + blanks + dossier + blanks + ";" + date + rest);
            String judged = i % 3 == 0
                    ? "COLONNES "
                    : i % 7 == 0 ? "VALEUR_ABSENTE dossier_id" : i % 5 == 0 ? "DATE_INVALIDE date_mise_a_jour" : "OK";
            expected.add((i + 1) + " " + judged);
        }
        String text = Extracts.header(Extrait.MISES_A_JOUR) + rows;
        assertThat(Extracts.read(Extrait.MISES_A_JOUR, text).rows()).isEqualTo(expected);
    }
}
