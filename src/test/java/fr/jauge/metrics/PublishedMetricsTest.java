package fr.jauge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on the page is what the standing revision publishes: October of the sample data, worked out by hand. */
class PublishedMetricsTest {
    @TempDir
    private Path root = Path.of("");

    /** Sums from indicateurs.csv, amounts from projets.csv, instants from the calendar of Europe/Paris. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jauge_revision_info{periode=\"2023-10\",revision=\"1\"} 1",
                "jauge_revision_intact 1.0",
                "jauge_revision_provisional 0.0",
                // 31 October ends at midnight in Paris, one hour before UTC: 2023-10-31T23:00:00Z
                "jauge_revision_period_end_timestamp_seconds 1.6987932E9",
                "jauge_ended_period_end_timestamp_seconds 1.6987932E9",
                "jauge_metrics_read_timestamp_seconds 1.6989156E9",
                // 10 + 3 + 1 + 2 of 16 ESSMS
                "jauge_projet_essms{projet_id=\"P2022-IDF-01\",region=\"11\",statut=\"CONFORME\"} 10.0",
                "jauge_projet_essms{projet_id=\"P2022-IDF-01\",region=\"11\",statut=\"NON_MESURE\"} 2.0",
                "jauge_projet_verdict{projet_id=\"P2022-IDF-01\",region=\"11\",verdict=\"CIBLES_NON_ATTEINTES\"} 1.0",
                "jauge_projet_verdict{projet_id=\"P2022-IDF-01\",region=\"11\",verdict=\"SOLDE_ELIGIBLE\"} 0.0",
                "jauge_projet_verdict{projet_id=\"P2023-HDF-03\",region=\"32\",verdict=\"SOLDE_ELIGIBLE\"} 1.0",
                "jauge_projet_avance_euros{projet_id=\"P2023-HDF-03\",region=\"32\"} 15130.87",
                "jauge_projet_solde_euros{etat=\"eligible\",projet_id=\"P2023-HDF-03\",region=\"32\"} 15130.86",
                "jauge_projet_solde_euros{etat=\"retenu\",projet_id=\"P2023-HDF-03\",region=\"32\"} 0.0",
                "jauge_projet_solde_euros{etat=\"eligible\",projet_id=\"P2023-COR-02\",region=\"94\"} 0.0",
                "jauge_projet_montant_a_confirmer{projet_id=\"P2023-COR-02\",region=\"94\"} 1.0",
                // convention 2023-04-03, upgrades alone: 9 months, the 3rd of January ends at 2024-01-03T23:00:00Z
                "jauge_projet_delai_indicatif_timestamp_seconds{projet_id=\"P2023-HDF-03\",region=\"32\"} 1.7043228E9",
                "jauge_projet_indicateur_cible_ratio{indicateur=\"DMP\",projet_id=\"P2023-HDF-03\",region=\"32\"} 0.7",
                // Nos. 29 and 32: nothing that counts, nothing at all
                "jauge_projet_essms_absents{motif=\"DEPOT_ABSENT\",projet_id=\"P2023-COR-02\",region=\"94\"} 2.0",
                "jauge_projet_essms_absents{motif=\"DEPOT_REFUSE\",projet_id=\"P2023-COR-02\",region=\"94\"} 0.0",
                "jauge_essms_absent{finess_et=\"2B9900329\",motif=\"DEPOT_ABSENT\",projet_id=\"P2023-COR-02\"} 1.0",
                "jauge_essms_omitted 0.0",
                // the leading ' of the CSV is for spreadsheets
                "jauge_essms_info{finess_et=\"779900067\",projet_id=\"P2022-IDF-01\",raison_sociale=\"@Domicile fictif\",secteur=\"DOM\"} 1",
                "jauge_essms_info{finess_et=\"939900155\",projet_id=\"P2022-IDF-01\",raison_sociale=\"ESAT fictif \\\"Les Ateliers; Est\\\"\",secteur=\"PH\"} 1",
                // No. 7: ten persons and every rate exactly on its target
                "jauge_essms_indicateur_ratio{finess_et=\"779900075\",indicateur=\"DMP\",projet_id=\"P2022-IDF-01\"} 0.7",
                "jauge_essms_indicateur_atteint{finess_et=\"779900075\",indicateur=\"DMP\",projet_id=\"P2022-IDF-01\"} 1.0",
                // No. 2 misses it
                "jauge_essms_indicateur_atteint{finess_et=\"759900020\",indicateur=\"DMP\",projet_id=\"P2022-IDF-01\"} 0.0",
                "jauge_depot_lignes{depot=\"OG-inconnu\",issue=\"retenue\"} 0.0",
                "jauge_depot_rejets_ratio{depot=\"OG-inconnu\"} 1.0",
                "jauge_depots{motif=\"AUCUN_ESSMS_CONNU\",statut=\"ACCEPTE\"} 1.0",
                "jauge_history_projets{periode=\"2023-09\",region=\"32\",verdict=\"EN_ATTENTE_JUSTIFICATIFS\"} 1.0",
                "jauge_history_projets{periode=\"2023-10\",region=\"32\",verdict=\"SOLDE_ELIGIBLE\"} 1.0",
                "jauge_history_solde_euros{etat=\"eligible\",periode=\"2023-10\",region=\"32\"} 15130.86"
            })
    void octoberSays(String line) throws IOException {
        assertThat(Months.lines(Months.all(root).metrics())).contains(line);
    }

    @Test
    void septemberNamesWhatWasRefusedButNoForbiddenName() throws IOException {
        Months months = new Months(root);
        months.publish("2023-09", Months.documents("2023-09"));
        assertThat(Months.lines(months.metrics()))
                .filteredOn(line -> line.startsWith("jauge_depot_refuse"))
                .containsExactlyInAnyOrder(
                        "jauge_depot_refuse{depot=\"(nom invalide)\",motif=\"NOM_INVALIDE\"} 1.0",
                        "jauge_depot_refuse{depot=\"2B9900329\",motif=\"ARCHIVE_DANGEREUSE\"} 1.0",
                        "jauge_depot_refuse{depot=\"2B9900337\",motif=\"FICHIER_EN_DOUBLE\"} 1.0",
                        "jauge_depot_refuse{depot=\"2B9909221\",motif=\"ARCHIVE_DANGEREUSE\"} 1.0",
                        "jauge_depot_refuse{depot=\"939900148\",motif=\"DEPOT_EN_DOUBLE\"} 1.0",
                        "jauge_depot_refuse{depot=\"939900155\",motif=\"ARCHIVE_ILLISIBLE\"} 1.0");
    }

    @Test
    void targetThatWasReachedInTheMonthBeforeAndIsNotNowIsLost() throws IOException {
        // No. 44 reached the DMP in September with 3 of 3
        Months months = Months.all(root);
        Map<String, String> october = new TreeMap<>(Months.documents("2023-10"));
        october.compute(
                "indicateurs.csv",
                (name, text) -> changed(
                        text,
                        "P2023-HDF-03;629900440;DMP;",
                        "3;3;DECLARE;100.00;70;ATTEINT;;0",
                        "1;3;DECLARE;33.33;70;NON_ATTEINT;;2"));
        months.publish("2023-10", october);
        List<String> lines = Months.lines(months.metrics());
        assertThat(lines)
                .contains(
                        "jauge_projet_cibles_perdues{indicateur=\"DMP\",projet_id=\"P2023-HDF-03\",region=\"32\"} 1.0",
                        "jauge_projet_cibles_perdues{indicateur=\"MSSANTE\",projet_id=\"P2023-HDF-03\",region=\"32\"} 0.0",
                        "jauge_essms_cible_perdue{finess_et=\"629900440\",indicateur=\"DMP\",projet_id=\"P2023-HDF-03\"} 1.0",
                        "jauge_revision_number 2.0");
    }

    @Test
    void nothingIsSaidOfLostTargetsWithoutAMonthBefore() throws IOException {
        Months months = new Months(root);
        months.publish("2023-08", Months.documents("2023-08"));
        months.publish("2023-10", Months.documents("2023-10"));
        assertThat(Months.lines(months.metrics()))
                .noneMatch(line -> line.startsWith("jauge_projet_cibles_perdues"))
                .noneMatch(line -> line.startsWith("jauge_depot_rejets_previous_ratio"))
                .anyMatch(line -> line.startsWith("jauge_history_lignes{issue=\"rejetee\",periode=\"2023-08\"}"));
    }

    @Test
    void depotOfTheMonthBeforeThatDidNotComeAgainIsMissing() throws IOException {
        Months months = Months.all(root);
        Map<String, String> october = new TreeMap<>(Months.documents("2023-10"));
        october.compute("depots.csv", (name, text) -> without(text, "2023-10;2B9900345;"));
        months.publish("2023-10", october);
        assertThat(Months.lines(months.metrics()))
                .filteredOn(line -> line.startsWith("jauge_depot_manquant"))
                .containsExactly("jauge_depot_manquant{depot=\"2B9900345\"} 1.0");
    }

    @Test
    void rejectionsBeyondThoseListedAreCountedAllTheSame() throws IOException {
        Months months = new Months(root);
        Map<String, String> october = new TreeMap<>(Months.documents("2023-10"));
        october.compute(
                "fichiers.csv",
                (name, text) -> changed(
                        text, "2023-10;OG-inconnu;effectifs.csv;ACCEPTE;", ";1;0;0;0;0;1;", ";1234;0;0;0;0;1234;"));
        months.publish("2023-10", october);
        assertThat(Months.lines(months.metrics()))
                .filteredOn(line -> line.startsWith("jauge_depot_rejets{") && line.contains("OG-inconnu"))
                .anyMatch(line -> line.contains("NON_DETAILLE") && line.endsWith(" 1233.0"));
    }

    @Test
    void aboveTheBoundNoEstablishmentHasSeriesOfItsOwn() throws IOException {
        List<String> lines = Months.lines(Months.all(root).metrics(new Bounds(40, 12)));
        assertThat(lines)
                .contains("jauge_essms_omitted 41.0")
                .noneMatch(line -> line.contains("finess_et="))
                .anyMatch(line -> line.startsWith("jauge_projet_indicateur_ratio"))
                .anyMatch(line -> line.startsWith("jauge_secteur_indicateur_ratio"));
    }

    @Test
    void historyGoesBackAsFarAsItIsTold() throws IOException {
        assertThat(Months.lines(Months.all(root).metrics(new Bounds(5000, 2))))
                .filteredOn(line -> line.startsWith("jauge_history_intact"))
                .containsExactly(
                        "jauge_history_intact{periode=\"2023-09\"} 1.0",
                        "jauge_history_intact{periode=\"2023-10\"} 1.0");
    }

    @Test
    void aMonthThatHasNotEndedIsShownButIsNotTheLastThatEnded() throws IOException {
        Months months = new Months(root);
        months.publish("2023-09", Months.documents("2023-09"));
        months.publishProvisional("2023-10", Months.documents("2023-10"));
        assertThat(Months.lines(months.metrics()))
                .contains(
                        "jauge_revision_info{periode=\"2023-10\",revision=\"1\"} 1",
                        "jauge_revision_provisional 1.0",
                        // 30 September ends at 22:00 UTC, in summer time
                        "jauge_ended_period_end_timestamp_seconds 1.6961112E9");
    }

    @Test
    void whatIsNoMoreWhatWasPublishedIsNotShownUntilItIsRestored() throws IOException {
        Months months = Months.all(root);
        JaugeMetrics metrics = months.metrics();
        assertThat(Months.lines(metrics)).contains("jauge_revision_intact 1.0");
        RevisionFolders folders = months.publish("2023-10", Months.documents("2023-10"));
        Path file = folders.revision(2).resolve("projets.csv");
        String published = Files.readString(file);
        Files.writeString(file, published.replace("MESURE_INCOMPLETE", "SOLDE_ELIGIBLE"));
        assertThat(Months.lines(metrics))
                .contains("jauge_revision_intact 0.0", "jauge_history_intact{periode=\"2023-10\"} 0.0")
                .noneMatch(line -> line.startsWith("jauge_projet"));

        Files.writeString(file, published);
        assertThat(Months.lines(metrics))
                .contains("jauge_revision_intact 1.0")
                .anyMatch(line -> line.startsWith("jauge_projet_verdict"));
    }

    @Test
    void nothingPublishedSaysNothing() {
        assertThat(Months.lines(new Months(root).metrics()))
                .containsExactly("jauge_metrics_read_timestamp_seconds 1.6989156E9");
    }

    static String changed(String text, String place, String from, String to) {
        return text.lines()
                .map(line -> {
                    if (!line.contains(place)) {
                        return line;
                    }
                    assertThat(line).contains(from);
                    return line.replace(from, to);
                })
                .reduce("", (all, line) -> all + line + "\n");
    }

    static String without(String text, String place) {
        return text.lines().filter(line -> !line.contains(place)).reduce("", (all, line) -> all + line + "\n");
    }
}
