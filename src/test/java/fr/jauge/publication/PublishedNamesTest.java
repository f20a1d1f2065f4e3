package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.decision.Justificatif;
import fr.jauge.decision.Reserve;
import fr.jauge.decision.StatutMontant;
import fr.jauge.indicator.DenominatorSource;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name that people and programs outside rely on: whoever changes one here changes it for all of them. */
class PublishedNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            indicateurs.csv | periode;projet_id;finess_et;indicateur;premiere_mesure;debut_fenetre;fin_fenetre;numerateur;denominateur;source_denominateur;taux;cible;statut;motif;manquant
            essms.csv       | periode;projet_id;finess_et;raison_sociale;secteur;situation;statut;personnes_accompagnees;personnes_eligibles;dossiers_actifs;indicateurs_atteints;indicateurs_applicables;va_prete
            projets.csv     | periode;projet_id;intitule;porteur;region;campagne;essms;essms_conformes;essms_non_conformes;essms_non_evaluables;verdict;motif;subvention;avance;solde;statut_montant;avertissement
            montants.csv    | projet_id;finess_et;situation;rang;usage;logiciel;part_medico_sociale;montant
            depots.csv      | mois;depot;statut;motif;fichiers;lignes_lues;octets
            fichiers.csv    | mois;depot;fichier;statut;motif;lues;retenues;hors_fenetre;sans_effet;doublons;rejetees;sha256
            rejets.csv      | mois;depot;fichier;ligne;colonne;code;finess_et
            anomalies.csv   | periode;projet_id;finess_et;code;nombre
            calculs.csv     | periode;projet_id;finess_et;mois_premiere_mesure;depots;presents;en_doute;declares;non_eligibles;actifs;dossiers_retenues;dossiers_rejetees;effectifs_retenues;effectifs_rejetees;mises_a_jour_retenues;mises_a_jour_rejetees;projets_personnalises_retenues;projets_personnalises_rejetees;evenements_agenda_retenues;evenements_agenda_rejetees;messages_mssante_retenues;messages_mssante_rejetees;alimentations_dmp_retenues;alimentations_dmp_rejetees;eprescriptions_retenues;eprescriptions_rejetees;echanges_eparcours_retenues;echanges_eparcours_rejetees
            justificatifs.csv | periode;projet_id;date_convention;date_vsr;date_visa_depenses;limite_delai_indicatif;depense_materiel;plafond_materiel;depense_amoa;plafond_amoa;reserves;og_non_petits
            """)
    void columns(String file, String columns) {
        assertThat(Documents.of(Reports.empty()).stream()
                        .filter(document -> document.fileName().equals(file))
                        .map(document -> String.join(";", document.columns())))
                .containsExactly(columns);
    }

    @Test
    void files() {
        assertThat(Documents.of(Reports.empty()))
                .extracting(CsvDocument::fileName)
                .startsWith(
                        "indicateurs.csv",
                        "essms.csv",
                        "projets.csv",
                        "montants.csv",
                        "depots.csv",
                        "fichiers.csv",
                        "rejets.csv",
                        "anomalies.csv",
                        "calculs.csv",
                        "justificatifs.csv");
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                codes(
                        Indicateur.class,
                        "MSSANTE DMP DOSSIERS_ACTIFS PROJET_PERSONNALISE EVENEMENT_AGENDA E_PRESCRIPTION E_PARCOURS"),
                codes(
                        IndicatorStatus.class,
                        "ATTEINT NON_ATTEINT NON_APPLICABLE NON_CALCULABLE DONNEES_ABSENTES NON_MESURE INFORMATIF"),
                codes(
                        Motif.class,
                        "DEPOT_REFUSE DEPOT_ABSENT DEPOTS_CONCURRENTS EXTRAIT_ABSENT EXTRAIT_REFUSE DENOMINATEUR_NUL"),
                codes(DenominatorSource.class, "DECLARE CALCULE"),
                codes(EssmsStatus.class, "CONFORME NON_CONFORME NON_EVALUABLE NON_MESURE"),
                codes(Verdict.class, "CIBLES_NON_ATTEINTES MESURE_INCOMPLETE EN_ATTENTE_JUSTIFICATIFS SOLDE_ELIGIBLE"),
                codes(Justificatif.class, "VSR VISA"),
                codes(StatutMontant.class, "ETABLI A_CONFIRMER"),
                codes(Reserve.class, "SITUATIONS_MIXTES OG_NON_PETIT"),
                codes(Situation.class, "ACQUISITION MISE_A_NIVEAU"),
                codes(Secteur.class, "PA PH DOM PDE PDS AHI PJM"),
                codes(FileStatus.class, "ACCEPTE REFUSE NON_LU ABSENT"),
                codes(
                        DepotRefusal.class,
                        "NOM_INVALIDE DEPOT_EN_DOUBLE ARCHIVE_ILLISIBLE ARCHIVE_DANGEREUSE FICHIER_EN_DOUBLE"),
                codes(FileRefusal.class, "DONNEE_NOMINATIVE ENTETE ENCODAGE GUILLEMETS TROP_DE_REJETS"),
                codes(
                        RowRejection.class,
                        "COLONNES VALEUR_ABSENTE DATE_INVALIDE CODE_INCONNU NOMBRE_INVALIDE IDENTIFIANT_INVALIDE"
                                + " IDENTIFIANT_NOMINATIF FINESS_INVALIDE FINESS_INCONNU ESSMS_ABSENT DOSSIER_INCONNU"
                                + " DATES_INCOHERENTES EFFECTIF_EN_DOUBLE"),
                codes(
                        AnomalyCode.class,
                        "DOSSIERS_REJETES LIGNES_REJETEES EFFECTIF_SOUS_DECLARE EFFECTIF_NON_DECLARE MOTIF_ABSENT"
                                + " NON_ELIGIBLES_NOMBREUX ACTIVITE_INDETERMINABLE PROJET_ECHU PREPARATION_ANCIENNE"
                                + " EVENEMENT_LONG MOIS_MANQUANT DELAI_INDICATIF_DEPASSE ESSMS_HORS_PERIODE"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void namesOfTheCodesInTheirOrder(List<String> found, String expected) {
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void namesOfTheExtracts() {
        assertThat(Arrays.stream(Extrait.values()).map(Extrait::fileName).collect(Collectors.joining(" ")))
                .isEqualTo("dossiers.csv effectifs.csv mises_a_jour.csv projets_personnalises.csv evenements_agenda.csv"
                        + " messages_mssante.csv alimentations_dmp.csv eprescriptions.csv echanges_eparcours.csv");
    }

    private static Arguments codes(Class<? extends Enum<?>> codes, String expected) {
        return Arguments.of(
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList(), expected);
    }
}
