package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every document as it is published, from small results made by hand. */
class DocumentsTest {
    private static final Map<String, String> DOCUMENTS = documents(Reports.sample());

    @Test
    void indicateurs() {
        assertThat(DOCUMENTS.get("indicateurs.csv")).isEqualTo("""
                periode;projet_id;finess_et;indicateur;premiere_mesure;debut_fenetre;fin_fenetre;numerateur;denominateur;source_denominateur;taux;cible;statut;motif;manquant
                2023-10;'@2;989000047;MSSANTE;false;2023-10-01;2023-10-31;1;0;DECLARE;;70;NON_CALCULABLE;DENOMINATEUR_NUL;
                2023-10;'@2;989000047;DMP;false;2023-10-01;2023-10-31;0;0;DECLARE;;70;NON_CALCULABLE;DENOMINATEUR_NUL;
                2023-10;'@2;989000047;DOSSIERS_ACTIFS;false;2023-10-01;2023-10-31;0;0;DECLARE;;90;NON_CALCULABLE;DENOMINATEUR_NUL;
                2023-10;'@2;989000047;PROJET_PERSONNALISE;false;2023-10-01;2023-10-31;0;0;CALCULE;;90;NON_CALCULABLE;DENOMINATEUR_NUL;
                2023-10;'@2;989000047;EVENEMENT_AGENDA;false;2023-10-01;2023-10-31;0;0;CALCULE;;90;NON_CALCULABLE;DENOMINATEUR_NUL;
                2023-10;'@2;989000047;E_PRESCRIPTION;false;2023-10-01;2023-10-31;0;;;;;INFORMATIF;;
                2023-10;'@2;989000047;E_PARCOURS;false;2023-10-01;2023-10-31;0;;;;;INFORMATIF;;
                2023-10;'@2;989000054;MSSANTE;false;2023-10-01;2023-10-31;;;;;70;NON_CALCULABLE;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;DMP;false;2023-10-01;2023-10-31;;;;;70;NON_CALCULABLE;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;DOSSIERS_ACTIFS;false;2023-10-01;2023-10-31;;;;;90;NON_CALCULABLE;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;PROJET_PERSONNALISE;false;2023-10-01;2023-10-31;;;;;90;NON_CALCULABLE;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;EVENEMENT_AGENDA;false;2023-10-01;2023-10-31;;;;;90;NON_CALCULABLE;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;E_PRESCRIPTION;false;2023-10-01;2023-10-31;;;;;;INFORMATIF;DEPOTS_CONCURRENTS;
                2023-10;'@2;989000054;E_PARCOURS;false;2023-10-01;2023-10-31;;;;;;INFORMATIF;DEPOTS_CONCURRENTS;
                2023-10;P1;989000013;MSSANTE;true;2023-08-01;2023-10-31;3;4;CALCULE;75.00;70;ATTEINT;;0
                2023-10;P1;989000013;DMP;true;2023-08-01;2023-10-31;2;4;CALCULE;50.00;70;NON_ATTEINT;;1
                2023-10;P1;989000013;DOSSIERS_ACTIFS;true;2023-08-01;2023-10-31;2;4;CALCULE;50.00;90;NON_ATTEINT;;2
                2023-10;P1;989000013;PROJET_PERSONNALISE;true;2023-08-01;2023-10-31;2;3;CALCULE;66.66;90;NON_ATTEINT;;1
                2023-10;P1;989000013;EVENEMENT_AGENDA;true;2023-08-01;2023-10-31;0;3;CALCULE;0.00;90;NON_ATTEINT;;3
                2023-10;P1;989000013;E_PRESCRIPTION;true;2023-08-01;2023-10-31;4;;;;;INFORMATIF;;
                2023-10;P1;989000013;E_PARCOURS;true;2023-08-01;2023-10-31;;;;;;INFORMATIF;EXTRAIT_ABSENT;
                2023-10;P1;989000021;MSSANTE;false;;;;;;;70;NON_MESURE;;
                2023-10;P1;989000021;DMP;false;;;;;;;70;NON_MESURE;;
                2023-10;P1;989000021;DOSSIERS_ACTIFS;false;;;;;;;90;NON_MESURE;;
                2023-10;P1;989000021;PROJET_PERSONNALISE;false;;;;;;;90;NON_MESURE;;
                2023-10;P1;989000021;EVENEMENT_AGENDA;false;;;;;;;90;NON_MESURE;;
                2023-10;P1;989000021;E_PRESCRIPTION;false;;;;;;;;INFORMATIF;;
                2023-10;P1;989000021;E_PARCOURS;false;;;;;;;;INFORMATIF;;
                2023-10;P1;989000039;MSSANTE;false;2023-10-01;2023-10-31;;;;;70;NON_APPLICABLE;instruction 2025/100;
                2023-10;P1;989000039;DMP;false;2023-10-01;2023-10-31;;;;;70;DONNEES_ABSENTES;DEPOT_REFUSE;
                2023-10;P1;989000039;DOSSIERS_ACTIFS;false;2023-10-01;2023-10-31;;;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;
                2023-10;P1;989000039;PROJET_PERSONNALISE;false;2023-10-01;2023-10-31;;;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;
                2023-10;P1;989000039;EVENEMENT_AGENDA;false;2023-10-01;2023-10-31;;;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;
                2023-10;P1;989000039;E_PRESCRIPTION;false;2023-10-01;2023-10-31;;;;;;INFORMATIF;DEPOT_REFUSE;
                2023-10;P1;989000039;E_PARCOURS;false;2023-10-01;2023-10-31;;;;;;INFORMATIF;DEPOT_REFUSE;
                """);
    }

    @Test
    void essms() {
        assertThat(DOCUMENTS.get("essms.csv")).isEqualTo("""
                periode;projet_id;finess_et;raison_sociale;secteur;situation;statut;personnes_accompagnees;personnes_eligibles;dossiers_actifs;indicateurs_atteints;indicateurs_applicables;va_prete
                2023-10;'@2;989000047;\uD83D\uDE00 Glycines;PA;ACQUISITION;NON_EVALUABLE;0;0;0;0;5;NON
                2023-10;'@2;989000054;'=1+1;PA;ACQUISITION;NON_EVALUABLE;;;;0;5;NON
                2023-10;P1;989000013;"Les; ""Tilleuls""
                annexe";PA;ACQUISITION;NON_CONFORME;4;4;2;1;5;NON
                2023-10;P1;989000021;\u202EGlycines;PA;ACQUISITION;NON_MESURE;;;;0;5;NON
                2023-10;P1;989000039;'+33 1 23;PA;MISE_A_NIVEAU;NON_EVALUABLE;;;;0;4;NON
                """);
    }

    @Test
    void projets() {
        assertThat(DOCUMENTS.get("projets.csv")).isEqualTo("""
                periode;projet_id;intitule;porteur;region;campagne;essms;essms_conformes;essms_non_conformes;essms_non_evaluables;verdict;motif;subvention;avance;solde;statut_montant;avertissement
                2023-10;'@2;'-x;" blancs ";32;2023;2;0;0;2;MESURE_INCOMPLETE;989000047 989000054;42000.00;21000.00;21000.00;ETABLI;DELAI_INDICATIF_DEPASSE
                2023-10;P1;"Grappe ""Nord\""";'=cmd|' /C calc'!A0;32;2023;3;0;1;2;CIBLES_NON_ATTEINTES;989000013;138000.50;69000.25;69000.25;A_CONFIRMER;DELAI_INDICATIF_DEPASSE
                """);
    }

    @Test
    void montants() {
        assertThat(DOCUMENTS.get("montants.csv")).isEqualTo("""
                projet_id;finess_et;situation;rang;usage;logiciel;part_medico_sociale;montant
                '@2;989000047;ACQUISITION;1;7000.00;14000.00;;21000.00
                '@2;989000054;ACQUISITION;2;7000.00;14000.00;;21000.00
                P1;989000013;ACQUISITION;1;7000.00;14000.00;0.5;10500.00
                P1;989000021;ACQUISITION;2;7000.00;14000.00;;21000.00
                P1;989000039;MISE_A_NIVEAU;1;5000.00;0.00;;5000.00
                P1;;MATERIEL;;;;;1500.50
                P1;;AMOA;;;;;100000.00
                """);
    }

    @Test
    void depots() {
        assertThat(DOCUMENTS.get("depots.csv")).isEqualTo("""
                mois;depot;statut;motif;fichiers;lignes_lues;octets
                2023-09;p1;ACCEPTE;;1;1;50
                2023-10;"'-p;1";REFUSE;NOM_INVALIDE;0;0;0
                2023-10;OG-inconnu;ACCEPTE;AUCUN_ESSMS_CONNU;0;0;0
                2023-10;P1;ACCEPTE;;3;7;116
                """);
    }

    @Test
    void fichiers() {
        assertThat(DOCUMENTS.get("fichiers.csv")).isEqualTo("""
                mois;depot;fichier;statut;motif;lues;retenues;hors_fenetre;sans_effet;doublons;rejetees;sha256
                2023-09;p1;messages_mssante.csv;ACCEPTE;;1;1;0;0;0;0;5ha
                2023-10;P1;dossiers.csv;ACCEPTE;;7;5;0;0;0;2;5ha
                2023-10;P1;effectifs.csv;REFUSE;ENTETE;0;0;0;0;0;0;5ha
                2023-10;P1;mises_a_jour.csv;ABSENT;;0;0;0;0;0;0;
                2023-10;P1;evenements_agenda.csv;NON_LU;;0;0;0;0;0;0;
                """);
    }

    @Test
    void rejets() {
        assertThat(DOCUMENTS.get("rejets.csv")).isEqualTo("""
                mois;depot;fichier;ligne;colonne;code;finess_et
                2023-10;P1;dossiers.csv;2;;COLONNES;
                2023-10;P1;dossiers.csv;10;date_entree;DATE_INVALIDE;989000013
                """);
    }

    @Test
    void anomalies() {
        assertThat(DOCUMENTS.get("anomalies.csv")).isEqualTo("""
                periode;projet_id;finess_et;code;nombre
                2023-10;'@2;;DELAI_INDICATIF_DEPASSE;16
                2023-10;P1;;DELAI_INDICATIF_DEPASSE;16
                2023-10;P1;989000013;DOSSIERS_REJETES;1
                2023-10;P1;989000013;EFFECTIF_SOUS_DECLARE;1
                2023-10;P1;989000013;MOIS_MANQUANT;2
                """);
    }

    @Test
    void calculs() {
        assertThat(DOCUMENTS.get("calculs.csv")).isEqualTo("""
                periode;projet_id;finess_et;mois_premiere_mesure;depots;presents;en_doute;declares;non_eligibles;actifs;dossiers_retenues;dossiers_rejetees;effectifs_retenues;effectifs_rejetees;mises_a_jour_retenues;mises_a_jour_rejetees;projets_personnalises_retenues;projets_personnalises_rejetees;evenements_agenda_retenues;evenements_agenda_rejetees;messages_mssante_retenues;messages_mssante_rejetees;alimentations_dmp_retenues;alimentations_dmp_rejetees;eprescriptions_retenues;eprescriptions_rejetees;echanges_eparcours_retenues;echanges_eparcours_rejetees
                2023-10;'@2;989000047;2023-01;OG1;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0
                2023-10;'@2;989000054;2023-01;OG1 OG2;;;;;;;;;;;;;;;;;;;;;;;
                2023-10;P1;989000013;2023-10;OG1;3;1;3;0;2;4;2;1;0;0;0;0;0;0;0;3;1;0;0;0;0;0;0
                2023-10;P1;989000021;2023-12;;;;;;;;;;;;;;;;;;;;;;;;
                2023-10;P1;989000039;2023-01;p1;;;;;;;;;;;;;;;;;;;;;;;
                """);
    }

    @Test
    void justificatifs() {
        // 18 months from 2021-01-01; two kinds of ESSMS in P1; 3 x 20,000 of equipment
        assertThat(DOCUMENTS.get("justificatifs.csv")).isEqualTo("""
                periode;projet_id;date_convention;date_vsr;date_visa_depenses;limite_delai_indicatif;depense_materiel;plafond_materiel;depense_amoa;plafond_amoa;reserves;og_non_petits
                2023-10;'@2;2021-01-01;;;2022-07-01;;;;;;
                2023-10;P1;2021-01-01;;;2022-07-01;1500.50;60000.00;120000.00;100000.00;SITUATIONS_MIXTES;
                """);
    }

    @Test
    void documentWithoutRowsIsItsHeader() {
        documents(Reports.empty())
                .forEach((name, text) -> assertThat(text.lines()).as(name).hasSize(1));
    }

    static Map<String, String> documents(MonthReport report) {
        Map<String, String> texts = new TreeMap<>();
        for (CsvDocument document : Documents.of(report)) {
            StringBuilder text = new StringBuilder();
            try {
                document.write(text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            texts.put(document.fileName(), text.toString());
        }
        return texts;
    }
}
