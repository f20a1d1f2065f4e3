package fr.jauge.cli;

import static fr.jauge.cli.ExplainSamples.A;
import static fr.jauge.cli.ExplainSamples.B;
import static fr.jauge.cli.ExplainSamples.C;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.PublishedSamples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} prints of {@link ExplainSamples}, every number worked out by hand. */
class ExplainCommandTest {
    @TempDir
    private Path root = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        ExplainSamples.publish(root);
    }

    /**
     * The trends, in hundredths of a percent over months 0 to 3, whose spread is 4 x 14 - 6 x 6 = 20: DMP 5000 5500 6000
     * 6666, (4 x 37498 - 6 x 23166) / 20 = 549.8 a month, and 334 are lacking: one month; DOSSIERS_ACTIFS 8000 7800 7500
     * 7142, (4 x 44226 - 6 x 30442) / 20 = -287.4; EVENEMENT_AGENDA always the same.
     */
    @Test
    void verdictOnAProjetIsTakenApart() {
        assertThat(jauge("--projet=P1", "--period=2023-10")).isZero();

        assertThat(masked()).isEqualTo("""
                Projet P1, Grappe fictive
                Porteur : Association fictive ; région 32 ; campagne 2023, règles 2023-1
                Période 2023-10, révision r1, qui fait foi : publiée le DATE par camille
                Fichiers : OUT/2023-10/r1
                Manifeste : SHA-256 SHA

                Verdict : CIBLES_NON_ATTEINTES
                  Le solde de 60 635,00 € ne peut pas être versé : 1 établissement sur 3 n’atteint pas toutes ses cibles. Le montant est à confirmer par l’ARS, voir plus bas.
                  Règle 2 sur 5, la première qui tient : un établissement au moins est NON_CONFORME. Chaque établissement est jugé pour lui-même : ni moyenne, ni tolérance.
                  Établissements qui participent : 3, dont 1 conforme, 1 non conforme, 1 non évaluable
                  Source, cibles : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023, §5.A (services socles) et §5.B (DUI) ; instruction DGCS/DNS/CNSA/2023/13.

                Ce qui bloque, du plus proche au plus loin d’être résolu :
                  1. 759900012, EHPAD fictif A : NON_CONFORME, il manque 11 en tout
                       EVENEMENT_AGENDA : 87,87 % (29/33), cible 90 %, manque 1 dossier
                         stable ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 4 mois, 2023-07 à 2023-10)
                       DMP : 66,66 % (26/39), cible 70 %, manque 2 dossiers
                         en hausse, +5,50 points par mois ; à ce rythme, la cible de 70 % serait atteinte en 2023-11 (extrapolation de 4 mois, 2023-07 à 2023-10)
                       DOSSIERS_ACTIFS : 71,42 % (30/42), cible 90 %, manque 8 dossiers
                         en baisse, −2,87 points par mois ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 4 mois, 2023-07 à 2023-10)

                Ce qui bloquerait encore, une fois ces cibles atteintes :
                  1. 759900038, MAS fictive C : NON_EVALUABLE
                       MSSANTE, DMP, DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA : données absentes, DEPOT_REFUSE (p1 ARCHIVE_ILLISIBLE) ; à faire : corriger ce que disent depots.csv et fichiers.csv, puis redéposer
                  Une projection est une extrapolation : la droite des moindres carrés sur les derniers taux, de 3 à 6 mois de suite, prolongée depuis le dernier. Ni la première mesure, sur trois mois, ni un mois non terminé n’y entrent.

                Justificatifs
                  Convention : 2022-01-15
                  PV de VSR : 2023-11-02, après le 2023-10-31
                  Visa de l’état des dépenses : absent du référentiel
                  Manque : le procès-verbal de VSR, daté au plus tard du 2023-10-31 ; l’état des dépenses visé par l’agent comptable ou le commissaire aux comptes

                Depuis quand chaque cible est atteinte sans interruption (≤ : rien n’est publié avant)
                   FINESS  Établissement   Statut         MSSANTE           DMP               DOSSIERS_ACTIFS   PROJET_PERSONNALISE  EVENEMENT_AGENDA
                759900012  EHPAD fictif A  NON_CONFORME   2023-09           non atteint       non atteint       ≤ 2023-07            non atteint
                759900020  SAAD fictif B   CONFORME       2023-10           non applicable    2023-10           2023-10              2023-10
                759900038  MAS fictive C   NON_EVALUABLE  données absentes  données absentes  données absentes  données absentes     données absentes

                Montants de la convention, sur tous les ESSMS du projet : A_CONFIRMER
                  Barème ACQUISITION : usage 7 000,00 € à partir du rang 1, 2 000,00 € à partir du rang 50 ; logiciel 14 000,00 € à partir du rang 1, 3 000,00 € à partir du rang 50
                  Barème MISE_A_NIVEAU : usage 5 000,00 € à partir du rang 1, 2 000,00 € à partir du rang 50 ; logiciel 0,00 €
                  Rang : par FINESS, parmi les ESSMS du projet de même situation. Montant : (usage + logiciel) × part, arrondi au centime, le demi vers le haut.

                   FINESS  Situation      Rang  Usage     Logiciel   Part  Montant    Calcul
                759900012  ACQUISITION       1  7 000,00  14 000,00        21 000,00  7 000,00 + 14 000,00
                759900020  ACQUISITION       2  7 000,00  14 000,00  0,37  7 770,00   (7 000,00 + 14 000,00) × 0,37 = 7 770,00
                759900038  MISE_A_NIVEAU     1  5 000,00  0,00             5 000,00   5 000,00 + 0,00
                759900046  MISE_A_NIVEAU     2  5 000,00  0,00             5 000,00   5 000,00 + 0,00

                  MATERIEL : 90 000,00 € dépensés, plafond 80 000,00 € (4 ESSMS × 20 000,00 €), ramenés à 80 000,00 €
                  AMOA : 2 500,00 € dépensés, plafond 100 000,00 €, retenus pour 2 500,00 €
                  Subvention, leur somme : 121 270,00 €
                  Avance : 50 % de 121 270,00 € = 60 635,00 €, arrondi au centime, le demi vers le haut
                  Solde, le reste : 121 270,00 € − 60 635,00 € = 60 635,00 €
                  À confirmer par l’ARS, SITUATIONS_MIXTES : le projet a des acquisitions et des mises à niveau ; chaque situation a ses rangs, et les textes laissent ce cas à l’ARS.
                  Source, montants : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023, §4.5.1 (unité de compte et prorata) et §4.5.2 (tableau des montants).
                  Source, plafonds : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023, §4.5.2.
                  Source, petits_og : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023, §4.5.2.
                  Source, paiement : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023, §4.6 ; Midis du collectif n° 2, Collectif SI médico-social Auvergne-Rhône-Alpes, 22 mars 2022.

                Délai indicatif : 2022-01-15 + 18 mois = 2023-07-15, dépassé de 4 mois (un mois commencé compte) au 2023-10-31. C’est un avertissement, sans effet sur le verdict.
                  Source, delais_indicatifs : Appel à projets Programme ESMS numérique, phase de généralisation 2023, ARS Hauts-de-France, 6 février 2023 : durées indicatives, sans et avec changement de logiciel.

                Anomalies du projet
                  DELAI_INDICATIF_DEPASSE 4 : Le délai indicatif du projet est dépassé, de ce nombre de mois. Le rappeler au porteur ; le verdict n’en dépend pas.
                  ESSMS_HORS_PERIODE 1 : Des établissements du projet ne participent pas à la période. Vérifier leurs dates de participation dans le référentiel.
                Anomalies d’établissements, 1 : jauge explain --finess=ET --period=2023-10
                """);
    }

    @Test
    void ratesOfAnEssmsAreTakenApart() {
        assertThat(jauge("--finess=" + A)).isZero();

        assertThat(masked()).isEqualTo("""
                Établissement 759900012, EHPAD fictif A (projet P1, secteur PA, ACQUISITION)
                Période 2023-10, révision r1, qui fait foi : publiée le DATE par camille
                Fichiers : OUT/2023-10/r1
                Manifeste : SHA-256 SHA

                Statut : NON_CONFORME, une cible applicable au moins n’est pas atteinte ; cibles applicables : 5, atteintes : 2
                Prêt pour la VA : OUI (DOSSIERS_ACTIFS, PROJET_PERSONNALISE et EVENEMENT_AGENDA sont tous trois calculés et non nuls)
                Fenêtre : du 2023-10-01 au 2023-10-31, un mois ; première mesure en 2023-03

                Dépôts lus, lignes de tous leurs établissements
                Mois     Dépôt  Extrait                    Statut   Motif  Lues  Rejetées
                2023-10  OG1                               accepté
                2023-10  OG1    dossiers.csv               accepté           60         5
                2023-10  OG1    effectifs.csv              accepté            1         0
                2023-10  OG1    mises_a_jour.csv           accepté           13         1
                2023-10  OG1    projets_personnalises.csv  accepté           40         0
                2023-10  OG1    evenements_agenda.csv      accepté           93         4
                2023-10  OG1    messages_mssante.csv       accepté           37         0
                2023-10  OG1    alimentations_dmp.csv      accepté           28         0

                Lignes qui portent son FINESS, tous les mois lus
                Extrait                    Retenues  Rejetées
                dossiers.csv                     45         2
                effectifs.csv                     1         0
                mises_a_jour.csv                 12         1
                projets_personnalises.csv        31         0
                evenements_agenda.csv            80         4
                messages_mssante.csv             30         0
                alimentations_dmp.csv            28         0
                eprescriptions.csv                0         0
                echanges_eparcours.csv            7         0

                Personnes
                  Présentes, un séjour dans la fenêtre : 40
                  En doute, lignes rejetées de dossiers.csv qui peuvent en cacher une : 2
                  Non éligibles, NON avec son motif : 3
                  Déclarées dans effectifs.csv : 41
                  Actives, présentes et mises à jour dans la fenêtre : 30
                  Accompagnées : PA = max(40 présentes + 2 en doute ; 41 déclarées) = 42
                  Éligibles : PE = PA − non éligibles = 42 − 3 = 39
                  Base des deux derniers taux : DB = min(30 actives + 2 en doute + 1 mise à jour rejetée ; 40 présentes + 2 en doute) = 33

                MSSANTE, messages envoyés par MSSanté : 30/39 = 76,92 %, cible 70 % : atteint
                  Numérateur : 30 messages distincts envoyés et acceptés dans la fenêtre
                  Dénominateur : 39, PE = PA − non éligibles = 42 − 3 = 39 (CALCULE)
                  Comparaison : 100 × 30 = 3 000 ≥ 70 × 39 = 2 730
                  Atteint depuis 2023-09

                DMP, DMP alimentés : 26/39 = 66,66 %, cible 70 % : non atteint, manque 2 dossiers
                  Numérateur : 26 personnes présentes et éligibles dont le DMP a reçu au moins un document dans la fenêtre
                  Dénominateur : 39, PE = PA − non éligibles = 42 − 3 = 39 (CALCULE)
                  Comparaison : 100 × 26 = 2 600 < 70 × 39 = 2 730 ; manque : 130 / 100, arrondi à l’unité supérieure, soit 2
                  Projection : en hausse, +5,50 points par mois ; à ce rythme, la cible de 70 % serait atteinte en 2023-11 (extrapolation de 4 mois, 2023-07 à 2023-10)

                DOSSIERS_ACTIFS, dossiers actifs : 30/42 = 71,42 %, cible 90 % : non atteint, manque 8 dossiers
                  Numérateur : 30 personnes présentes dont un dossier a été mis à jour dans la fenêtre
                  Dénominateur : 42, PA = max(40 présentes + 2 en doute ; 41 déclarées) = 42 (CALCULE)
                  Comparaison : 100 × 30 = 3 000 < 90 × 42 = 3 780 ; manque : 780 / 100, arrondi à l’unité supérieure, soit 8
                  Projection : en baisse, −2,87 points par mois ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 4 mois, 2023-07 à 2023-10)

                PROJET_PERSONNALISE, projets personnalisés : 30/33 = 90,90 %, cible 90 % : atteint
                  Numérateur : 30 personnes actives avec un projet personnalisé en préparation ou en cours dans la fenêtre
                  Dénominateur : 33, DB = min(30 actives + 2 en doute + 1 mise à jour rejetée ; 40 présentes + 2 en doute) = 33 (CALCULE)
                  Comparaison : 100 × 30 = 3 000 ≥ 90 × 33 = 2 970
                  Atteint depuis 2023-07 au moins, rien n’étant publié avant

                EVENEMENT_AGENDA, événements d’agenda : 29/33 = 87,87 %, cible 90 % : non atteint, manque 1 dossier
                  Numérateur : 29 personnes actives avec au moins un événement d’agenda, non annulé, dans la fenêtre
                  Dénominateur : 33, DB = min(30 actives + 2 en doute + 1 mise à jour rejetée ; 40 présentes + 2 en doute) = 33 (CALCULE)
                  Comparaison : 100 × 29 = 2 900 < 90 × 33 = 2 970 ; manque : 70 / 100, arrondi à l’unité supérieure, soit 1
                  Projection : stable ; à ce rythme, la cible de 90 % ne serait pas atteinte (extrapolation de 4 mois, 2023-07 à 2023-10)

                E_PARCOURS, échanges avec une plateforme e-Parcours : 7, pour information
                  Numérateur : 7 échanges distincts dans la fenêtre

                E_PRESCRIPTION : pour information, EXTRAIT_ABSENT : un extrait nécessaire est absent du dépôt (eprescriptions.csv absent, facultatif)

                Une projection est une extrapolation : la droite des moindres carrés sur les derniers taux, de 3 à 6 mois de suite, prolongée depuis le dernier. Ni la première mesure, sur trois mois, ni un mois non terminé n’y entrent.

                Anomalies
                  DOSSIERS_REJETES 2 : Des lignes rejetées de dossiers.csv portent ce FINESS : chacune peut cacher une personne, et augmente les dénominateurs. Corriger ces lignes et livrer à nouveau.
                  LIGNES_REJETEES 5 : Des lignes rejetées des autres fichiers portent ce FINESS. Corriger ces lignes et livrer à nouveau.
                """);
    }

    @Test
    void essmsThatWasNotReceivedIsToldWhyAndWhatToDo() {
        assertThat(jauge("--finess=" + C, "--period=2023-10")).isZero();

        assertThat(masked()).endsWith("""
                Dépôts lus, lignes de tous leurs établissements
                Mois     Dépôt  Extrait  Statut  Motif              Lues  Rejetées
                2023-10  p1              refusé  ARCHIVE_ILLISIBLE
                  ARCHIVE_ILLISIBLE : L’archive est abîmée, coupée ou chiffrée. L’envoyer de nouveau, sans mot de passe.

                MSSANTE, DMP, DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA : données absentes, DEPOT_REFUSE : le dépôt attendu a été refusé, ou son dossiers.csv ou son effectifs.csv (p1 ARCHIVE_ILLISIBLE)
                  À faire : corriger ce que disent depots.csv et fichiers.csv, puis redéposer.

                E_PRESCRIPTION, E_PARCOURS : pour information, DEPOT_REFUSE : le dépôt attendu a été refusé, ou son dossiers.csv ou son effectifs.csv (p1 ARCHIVE_ILLISIBLE)
                """);
    }

    @Test
    void firstMeasureSaysItsThreeMonthsAndWhatIsExcluded() {
        assertThat(jauge("--finess=" + B)).isZero();

        assertThat(masked())
                .contains(
                        "Fenêtre : du 2023-08-01 au 2023-10-31, trois mois : c’est la première mesure\n",
                        "\n2023-08  OG1    dossiers.csv               accepté            9         0\n",
                        "  Accompagnées : PA = 10 présentes + 0 en doute = 10 (aucun effectif n’est déclaré)\n",
                        """
                        DMP, DMP alimentés : 0/10 = 0,00 %, cible 70 % : non applicable
                          Numérateur : 0 personne présente et éligible dont le DMP a reçu au moins un document dans la fenêtre
                          Dénominateur : 10, PE = PA − non éligibles = 10 − 0 = 10 (CALCULE)
                          Comparaison : 100 × 0 = 0 < 70 × 10 = 700 ; manque : 700 / 100, arrondi à l’unité supérieure, soit 7
                          non applicable, exclu dans le référentiel ; base légale : instruction 2025/100
                        """)
                .endsWith("\nAnomalies : aucune\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # arguments                           | message
            --projet=P9                           | Le projet « P9 » n’est pas dans la révision r1 de 2023-10, qui en a 1 : P1.
            --finess=759900046                    | L’établissement 759900046 (projet P1) ne participe pas à la période 2023-10 : il n’y est ni mesuré ni jugé, et compte dans les montants du projet.
            --finess=759900053                    | L’établissement 759900053 n’est pas dans la révision r1 de 2023-10 : vérifier le FINESS (ET, et non EJ) et la période.
            --finess=759900013                    | « 759900013 » n’est pas un numéro FINESS : neuf caractères dont le dernier est une clé, par exemple 759900012.
            --projet=P1 --period=2023-06          | Aucune révision de 2023-06 dans « OUT ».
            --projet=P1 --period=octobre          | « octobre » n’est pas une période : écrire AAAA-MM.
            """)
    void whatIsUnknownIsExitCodeTwo(String arguments, String message) {
        assertThat(jauge(arguments.split(" +", -1))).isEqualTo(2);

        assertThat(err.toString().replace(root.resolve("rapports").toString(), "OUT"))
                .isEqualTo(message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--period=2023-10", "--projet=P1 --finess=759900012"})
    void oneOfAProjetAndAnEssmsIsAskedFor(String arguments) {
        assertThat(jauge(arguments.split(" +", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("--projet").contains("--finess");
    }

    /** Whatever is changed, nothing is explained by it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file              | cell              | another         | what is said of P1 or of its ESSMS
            calculs.csv         | ;40;2;41;         | ;40;3;41;       | Le taux MSSANTE de 759900012 et calculs.csv : les fichiers de la révision se contredisent
            calculs.csv         | ;41;3;30;         | ;41;3;31;       | Le taux DOSSIERS_ACTIFS de 759900012 et calculs.csv : les fichiers de la révision se contredisent
            essms.csv           | ;NON_EVALUABLE;   | ;NON_CONFORME;  | Le verdict de P1 et les statuts de ses établissements : les fichiers de la révision se contredisent
            essms.csv           | ;NON_CONFORME;    | ;CONFORME;      | Le verdict de P1 et les statuts de ses établissements : les fichiers de la révision se contredisent
            montants.csv        | ;7770.00          | ;7770.01        | Le montant de 759900020 et son calcul : les fichiers de la révision se contredisent
            montants.csv        | ;80000.00         | ;90000.00       | La dépense plafonnée de P1 et son montant : les fichiers de la révision se contredisent
            projets.csv         | ;121270.00;60635.00;60635.00 | ;121272.00;60636.00;60636.00 | La subvention de P1 et la somme de ses lignes : les fichiers de la révision se contredisent
            essms.csv           | ;NON_EVALUABLE;   | ;PRESQUE;       | n’a pas la forme d’un fichier publié
            justificatifs.csv   | 2022-01-15        | 15/01/2022      | n’a pas la forme d’un fichier publié
            """)
    void documentsThatContradictOneAnotherExplainNothing(String file, String cell, String another, String message)
            throws IOException {
        Map<String, String> documents = new TreeMap<>(ExplainSamples.october());
        String text = documents.getOrDefault(file, "");
        assertThat(text).contains(cell);
        documents.put(file, text.replace(cell, another));
        new PublishedSamples(root).publish("2023-10", "correction", documents, Map.of(), Map.of());

        assertThat(jauge("--projet=P1")).isEqualTo(1);

        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void documentChangedSinceItWasPublishedExplainsNothing() throws IOException {
        Path file = root.resolve("rapports/2023-10/r1/projets.csv");
        Files.writeString(file, Files.readString(file).replace("60635.00", "70635.00"));

        assertThat(jauge("--projet=P1")).isEqualTo(1);

        assertThat(err.toString())
                .contains("projets.csv » n’est plus ce qui a été publié")
                .contains("jauge verify");
    }

    @Test
    void revisionOfAnEarlierVersionIsSaidToLackWhatExplainsIt() throws IOException {
        Map<String, String> documents = new TreeMap<>(ExplainSamples.october());
        documents.remove("calculs.csv");
        new PublishedSamples(root).publish("2023-10", "correction", documents, Map.of(), Map.of());

        assertThat(jauge("--finess=" + A)).isEqualTo(1);

        assertThat(err.toString())
                .contains("« calculs.csv » n’est pas parmi les fichiers publiés de 2023-10 r2")
                .contains("Relancer la période avec --reason");
    }

    @Test
    void provisionalRevisionIsSaidToBe() throws IOException {
        new PublishedSamples(root).publishProvisional("2023-11", november());

        assertThat(jauge("--projet=P1")).isZero();

        assertThat(masked())
                .contains("PROVISOIRE : la période n’était pas terminée, rien de ce qui suit ne décide d’un paiement.")
                .contains("pas de tendance : 0 mois comparable, il en faut 3");
    }

    /** October again, a month later. */
    private static Map<String, String> november() {
        Map<String, String> documents = new TreeMap<>();
        ExplainSamples.october()
                .forEach((name, text) -> documents.put(
                        name,
                        name.endsWith(".yml")
                                ? text
                                : text.replace("2023-10", "2023-11").replace("-31", "-30")));
        return documents;
    }

    private int jauge(String... words) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(words));
        all.add("--out=" + root.resolve("rapports"));
        return JaugeCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String masked() {
        return out.toString()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace(root.resolve("rapports").toString(), "OUT")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d", "DATE")
                .replaceAll("SHA-256 [0-9a-f]{64}", "SHA-256 SHA");
    }
}
