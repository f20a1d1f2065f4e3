package fr.jauge.cli;

import static fr.jauge.publication.PublishedSamples.DEPOTS;
import static fr.jauge.publication.PublishedSamples.ESSMS;
import static fr.jauge.publication.PublishedSamples.INDICATEURS;
import static fr.jauge.publication.PublishedSamples.PROJETS;
import static fr.jauge.publication.PublishedSamples.essms;
import static fr.jauge.publication.PublishedSamples.indicateur;
import static fr.jauge.publication.PublishedSamples.projet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.PublishedSamples;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print of two months, the second revised once. */
class PublishedCommandsTest {
    private static final String A = "759900012";
    private static final String B = "759900020";

    @TempDir
    private Path root = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        samples.publish("2023-09", "", month("2023-09", "NON_MESURE", "NON_MESURE", ";;;;70;NON_MESURE;;"));
        samples.publish(
                "2023-10",
                "",
                month("2023-10", "NON_CONFORME", "CIBLES_NON_ATTEINTES", "2;4;CALCULE;50.00;70;NON_ATTEINT;;1"));
        samples.publish(
                "2023-10",
                "=extrait\ntardif",
                month("2023-10", "CONFORME", "SOLDE_ELIGIBLE", "1203;1600;CALCULE;75.18;70;ATTEINT;;0"),
                Map.of(),
                Map.of());
    }

    private static Map<String, String> month(String period, String statut, String verdict, String dmp) {
        return Map.of(
                "essms.csv",
                ESSMS + essms(period, "P1", A, statut) + essms(period, "P1", B, "NON_EVALUABLE"),
                "indicateurs.csv",
                INDICATEURS
                        + indicateur(period, "P1", A, "MSSANTE", "9;6;DECLARE;150.00;70;NON_APPLICABLE;art. 1;0")
                        + indicateur(period, "P1", A, "DMP", dmp)
                        + indicateur(period, "P1", A, "DOSSIERS_ACTIFS", ";;;;90;NON_CALCULABLE;EXTRAIT_REFUSE;")
                        + indicateur(period, "P1", A, "E_PRESCRIPTION", "12;;;;;INFORMATIF;;")
                        + indicateur(period, "P1", A, "E_PARCOURS", ";;;;;INFORMATIF;EXTRAIT_ABSENT;"),
                "projets.csv",
                PROJETS + projet(period, "P1", verdict, "2000.00"),
                "depots.csv",
                DEPOTS + period + ";P1;ACCEPTE;;7;1234;99\n" + period + ";P2;REFUSE;ARCHIVE_ILLISIBLE;0;0;0\n");
    }

    @Test
    void historyIsATableThatMarksTheRevisionThatStands() {
        assertThat(jauge("history")).isZero();

        assertThat(masked()).isEqualTo("""
                Période  Révision  Mention   Publiée le        Auteur   Empreinte     Dépôts  Extraits présents  Lignes lues  Conformes  Non conformes  Non évaluables  Non mesurés  Raison
                2023-09  r1        fait foi  DATE              camille  1a1a1a1a1a1a       2                  7        1 234          0              0               1            1
                2023-10  r1                  DATE              camille  1a1a1a1a1a1a       2                  7        1 234          0              1               1            0
                2023-10  r2        fait foi  DATE              camille  2a2a2a2a2a2a       2                  7        1 234          1              0               1            0  =extrait tardif
                """);
    }

    @Test
    void historyForProgramsIsCsvWithHarmlessCells() {
        assertThat(jauge("history", "--period=2023-10", "--format=csv")).isZero();

        assertThat(masked()).isEqualTo("""
                periode;revision;fait_foi;provisoire;purgee;publiee;auteur;motif;empreinte;depots;fichiers;lignes_lues;essms_conformes;essms_non_conformes;essms_non_evaluables;essms_non_mesures
                2023-10;1;false;false;false;DATE;camille;;1a1a1a1a1a1a;2;7;1234;0;1;1;0
                2023-10;2;true;false;false;DATE;camille;"'=extrait
                tardif";2a2a2a2a2a2a;2;7;1234;1;0;1;0
                """);
    }

    @Test
    void historyGivesFingerprintsWholeWhenAsked() {
        assertThat(jauge("history", "--verbose")).isZero();

        assertThat(out.toString()).contains("2a".repeat(32));
    }

    @Test
    void historyNamesWhatItCannotReadAndGivesTheRest() throws IOException {
        Files.writeString(root.resolve("rapports/2023-10/r1/manifest.json"), "{");

        assertThat(jauge("history")).isEqualTo(1);

        assertThat(err.toString()).startsWith("2023-10 r1 : ").contains("n’est pas un fichier JSON lisible");
        assertThat(out.toString().lines()).hasSize(3);
    }

    @Test
    void historyFollowsLatestWhenItNamesAnEarlierRevision() throws IOException {
        new PublishedSamples(root).folders("2023-10").nameLatest(1);

        jauge("history", "--period=2023-10", "--format=csv");

        assertThat(out.toString()).contains("2023-10;1;true;").contains("2023-10;2;false;");
    }

    @Test
    void showIsALineAMonthWithRatesAgainstTheirTargets() {
        assertThat(jauge("show", "--finess=" + A)).isZero();

        assertThat(out.toString()).isEqualTo("""
                Établissement 759900012, EHPAD fictif (projet P1)

                Mois     Révision  Statut      MSSANTE                 DMP         DOSSIERS_ACTIFS  PROJET_PERSONNALISE  EVENEMENT_AGENDA  E_PRESCRIPTION  E_PARCOURS  Mention
                2023-09  r1        NON_MESURE  150,00, non applicable  non mesuré  non calculable                                                      12  non compté
                2023-10  r2        CONFORME    150,00, non applicable  75,18 ≥ 70  non calculable                                                      12  non compté

                Taux et cibles en % : ≥ cible atteinte, < cible non atteinte, et ce qui manque au numérateur.
                2023-09 MSSANTE : non applicable, art. 1
                2023-09 DOSSIERS_ACTIFS : non calculable, EXTRAIT_REFUSE
                2023-09 E_PARCOURS : non compté, EXTRAIT_ABSENT
                2023-10 MSSANTE : non applicable, art. 1
                2023-10 DOSSIERS_ACTIFS : non calculable, EXTRAIT_REFUSE
                2023-10 E_PARCOURS : non compté, EXTRAIT_ABSENT
                """);
    }

    @Test
    void showSaysWhatIsLackingOfATargetThatIsNotReached() throws IOException {
        new PublishedSamples(root).folders("2023-10").nameLatest(1);

        jauge("show", "--finess=" + A, "--from=2023-10");

        assertThat(out.toString())
                .contains("r1")
                .contains("50,00 < 70, manque 1")
                .doesNotContain("2023-09");
    }

    @Test
    void showForProgramsIsARowAnIndicatorAsPublished() {
        assertThat(jauge("show", "--finess=" + A, "--from=2023-10", "--to=2023-10", "--format=csv"))
                .isZero();

        assertThat(out.toString()).isEqualTo("""
                periode;revision;provisoire;projet_id;finess_et;statut_essms;indicateur;numerateur;denominateur;taux;cible;statut;motif;manquant
                2023-10;2;false;P1;759900012;CONFORME;MSSANTE;9;6;150.00;70;NON_APPLICABLE;art. 1;0
                2023-10;2;false;P1;759900012;CONFORME;DMP;1203;1600;75.18;70;ATTEINT;;0
                2023-10;2;false;P1;759900012;CONFORME;DOSSIERS_ACTIFS;;;;90;NON_CALCULABLE;EXTRAIT_REFUSE;
                2023-10;2;false;P1;759900012;CONFORME;E_PRESCRIPTION;12;;;;INFORMATIF;;
                2023-10;2;false;P1;759900012;CONFORME;E_PARCOURS;;;;;INFORMATIF;EXTRAIT_ABSENT;
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history --period=2023-12",
                "history --period=2023-13",
                "history --format=xml",
                "show",
                "show --finess=759900038",
                "show --finess=759900013",
                "show --finess=759900012 --from=2023-11",
                "show --finess=759900012 --from=2023-10 --to=2023-09",
                "verify",
                "verify nowhere/2023-10/r1",
                "purge",
                "purge --before=soon"
            })
    void wrongUsageIsExitCodeTwoWithAMessage(String line) {
        List<String> words = List.of(line.split(" ", -1));

        assertThat(words.get(0).equals("verify") ? execute(words) : jauge(words.toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void monthsTheWrongWayRoundAreSaidToBe() {
        jauge("show", "--finess=" + A, "--from=2023-10", "--to=2023-09");

        assertThat(err.toString()).isEqualTo("--from (2023-10) est après --to (2023-09).\n");
    }

    @Test
    void folderOfReportsMustBeThere() {
        assertThat(execute(List.of("history", "--out=" + root.resolve("nowhere"))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("n’existe pas : donner le dossier des rapports avec --out=");
    }

    @Test
    void verifySaysThatNothingDiffers() {
        assertThat(execute(List.of("verify", root + "/rapports/2023-10/r2"))).isZero();

        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "Fichiers publiés : 5 intacts",
                        "Fichiers privés : 1 intact",
                        "Fichiers lus : rien",
                        "LATEST et suite des révisions : 3 intacts",
                        "Conclusion : rien ne diffère.");
    }

    @Test
    void verifyNamesWhatDiffersAndFails() throws IOException {
        Files.writeString(root.resolve("rapports/2023-10/r2/essms.csv"), "x");

        assertThat(execute(List.of("verify", root + "/rapports/2023-10/r2"))).isEqualTo(1);

        assertThat(out.toString()).contains("  DIFFÉRENT : essms.csv : ").endsWith("Conclusion : 1 différence.\n");
    }

    @Test
    void verifyTellsInputsChangedSinceFromWhatWasPublished() throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        samples.publish("2023-11", "", Map.of(), Map.of(), Map.of("referentiel/projets.csv", "r\n"));
        Files.writeString(root.resolve("referentiel/projets.csv"), "autre\n");

        assertThat(execute(List.of("verify", root + "/rapports/2023-11/r1", "--referentiel=" + samples.referentiel())))
                .isEqualTo(1);

        assertThat(out.toString())
                .endsWith(
                        "Conclusion : ce qui a été publié est intact ; 1 différence dans les fichiers lus, changés depuis.\n");
    }

    @Test
    void purgeRemovesNothingUnlessTold() {
        Path detail = root.resolve("rapports/2023-10/r1/essms.csv");

        assertThat(jauge("purge", "--before=2023-11")).isZero();
        assertThat(out.toString())
                .contains("  2023-10 r1 : détail de la révision remplacée, 3 fichiers, ")
                .contains("Rien ne l’a été : ajouter --apply");
        assertThat(detail).exists();

        assertThat(jauge("purge", "--before=2023-11", "--apply")).isZero();
        assertThat(out.toString()).contains("Supprimé : 3 fichiers, ");
        assertThat(detail).doesNotExist();
    }

    @Test
    void purgedRevisionHasNoCountsInItsHistory() {
        jauge("purge", "--before=2023-11", "--apply");

        jauge("history", "--period=2023-10", "--format=csv");

        assertThat(out.toString()).contains("2023-10;1;false;false;true;").contains(";1a1a1a1a1a1a;;;;;;;\n");
    }

    @Test
    void changesOfARevisionAreTenLines() throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        Map<String, String> before =
                month("2023-11", "NON_CONFORME", "CIBLES_NON_ATTEINTES", "2;4;CALCULE;50.00;70;NON_ATTEINT;;1");
        Map<String, String> after =
                new HashMap<>(month("2023-11", "CONFORME", "SOLDE_ELIGIBLE", "3;4;CALCULE;75.00;70;ATTEINT;;0"));
        after.put("projets.csv", PROJETS + projet("2023-11", "P1", "SOLDE_ELIGIBLE", "2500.00"));
        after.put("ecarts.csv", """
                periode;projet_id;finess_et;indicateur;champ;avant;apres
                2023-11;P1;;;subvention;2000.00;2500.00
                2023-11;P1;;;verdict;CIBLES_NON_ATTEINTES;SOLDE_ELIGIBLE
                2023-11;P1;759900012;;dossiers_actifs;3;4
                2023-11;P1;759900012;;statut;NON_CONFORME;CONFORME
                2023-11;P1;759900012;DMP;numerateur;2;3
                2023-11;P1;759900012;DMP;statut;NON_ATTEINT;ATTEINT
                2023-11;P1;759900012;DMP;taux;50.00;75.00
                2023-11;P1;759900020;DMP;ligne;ABSENTE;PRESENTE
                2023-11;P1;759900020;MSSANTE;taux;;0.00
                """);
        samples.publish(
                "2023-11", "", before, Map.of(), Map.of("referentiel/projets.csv", "a", "depots/2023-11/P1.zip", "b"));
        RevisionFolders folders = samples.publish(
                "2023-11",
                "retard",
                after,
                Map.of(),
                Map.of(
                        "referentiel/projets.csv", "c",
                        "depots/2023-11/P2.zip", "d",
                        "depots/2023-11/P3.zip", "d",
                        "depots/2023-11/P4.zip", "d",
                        "depots/2023-11/P5.zip", "d"));

        ChangeSummary.print(folders, 2, new PrintWriter(out));

        assertThat(out.toString()).isEqualTo("""
                Écarts avec r1 : 9 valeurs, 2 ESSMS, 1 projet (détail : ecarts.csv)
                Indicateurs changés : MSSANTE 1 ESSMS, DMP 2 ESSMS
                Taux et statuts : 759900012 DMP statut NON_ATTEINT → ATTEINT ; 759900012 DMP taux 50.00 → 75.00 ; 759900020 DMP ligne ABSENTE → PRESENTE ; et 1 autre
                Établissements : 759900012 NON_CONFORME → CONFORME
                Totaux : DMP 2/4 → 3/4
                Cibles atteintes : DMP 0 → 1
                Statuts des ESSMS : CONFORME 0 → 1, NON_CONFORME 1 → 0
                Verdicts : P1 CIBLES_NON_ATTEINTES → SOLDE_ELIGIBLE
                Subventions : P1 2000.00 → 2500.00
                Entrées : 4 ajoutés : depots/2023-11/P2.zip ; depots/2023-11/P3.zip ; depots/2023-11/P4.zip ; et 1 autre | 1 retiré : depots/2023-11/P1.zip | 1 modifié : referentiel/projets.csv
                """);
    }

    @Test
    void firstRevisionChangesNothing() throws IOException {
        RevisionFolders folders = new PublishedSamples(root).folders("2023-09");

        ChangeSummary.print(folders, 1, new PrintWriter(out));

        assertThat(out.toString()).isEmpty();
    }

    @Test
    void summaryThatCannotBeMadeDoesNotDenyTheRevision() {
        ChangeSummary.print(new PublishedSamples(root).folders("2023-10"), 2, new PrintWriter(out));

        assertThat(out.toString())
                .startsWith("Écarts : le résumé n’a pu être fait")
                .contains("la révision est publiée");
    }

    private int jauge(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.add("--out=" + root.resolve("rapports"));
        return execute(all);
    }

    private int execute(List<String> words) {
        return JaugeCommand.execute(
                new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private String masked() {
        return out.toString()
                .replace('\u202f', ' ')
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d", "DATE            ")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "DATE");
    }
}
