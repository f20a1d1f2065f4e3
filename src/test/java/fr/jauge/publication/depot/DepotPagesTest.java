package fr.jauge.publication.depot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.Reports;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.site.PageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of small results made by hand. */
class DepotPagesTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> written = List.of();

    @BeforeEach
    void write() throws IOException {
        written = write(Reports.sample());
    }

    /** P1 and p1 are one name; the digits are the start of the SHA-256 of {@code -p;1}. */
    @Test
    void everyNameHasItsPageWhateverItIs() {
        assertThat(written)
                .containsExactly(
                        "depots/depot--p_1-b093987fb96f.html",
                        "depots/OG-inconnu.html",
                        "depots/P1.html",
                        "depots.html");
    }

    @Test
    void pageTellsEveryFileOfEveryMonth() throws IOException {
        PageText page = page("depots/P1.html");
        assertThat(page.all("h1")).containsExactly("Dépôt P1");
        assertThat(page.all("h2")).containsExactly("Octobre 2023", "Septembre 2023, lu pour une première mesure");
        assertThat(page.rows())
                .contains(
                        "dossiers.csv|accepté|7|5|0|0|0|2|",
                        "effectifs.csv|refusé, ENTETE|0|0|0|0|0|0|Fichier vide, colonne obligatoire absente ou en double, ou"
                                + " en-tête illisible. Envoyer l’en-tête attendu, même quand il n’y a aucune ligne.",
                        "mises_a_jour.csv|absent|0|0|0|0|0|0|Le fichier n’est pas dans le dépôt. Le livrer quand l’extraction"
                                + " n’a pas lieu le dernier jour du mois.",
                        "messages_mssante.csv|accepté|1|1|0|0|0|0|")
                .anyMatch(row -> row.startsWith("evenements_agenda.csv|non lu|0|0|0|0|0|0|Le fichier n’a pas été lu"));
    }

    @Test
    void pageTellsEveryCodeWithItsRemedyAndWhereTheRowsAre() throws IOException {
        PageText page = page("depots/P1.html");
        assertThat(page.all("h3")).containsExactly("COLONNES : 2 lignes rejetées");
        assertThat(page.all("p"))
                .contains(
                        "À corriger : 1 fichier refusé, 2 lignes rejetées sur 8.",
                        "La ligne n’a pas autant de champs que l’en-tête. Que faire : Mettre entre guillemets les valeurs qui"
                                + " contiennent un séparateur, et garder les champs vides en fin de ligne.",
                        "2 dans dossiers.csv.");
        assertThat(page.rows()).contains("dossiers.csv|2||").doesNotContain("dossiers.csv|10|date_entree|989000013");
    }

    @Test
    void refusedDepotSaysWhy() throws IOException {
        PageText page = page("depots/depot--p_1-b093987fb96f.html");
        assertThat(page.all("h1")).containsExactly("Dépôt -p;1");
        assertThat(page.all("p"))
                .contains("À corriger : 1 dépôt refusé.")
                .anyMatch(text -> text.startsWith("✗ dépôt refusé NOM_INVALIDE. Le nom du dossier"));
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void depotOfNobodyIsRemarkedUpon() throws IOException {
        PageText page = page("depots/OG-inconnu.html");
        assertThat(page.all("p"))
                .contains("Rien n’est refusé ni rejeté.")
                .anyMatch(text -> text.startsWith("? à vérifier AUCUN_ESSMS_CONNU. Des lignes ont été lues"));
    }

    @Test
    void listLeadsToEveryPage() throws IOException {
        PageText list = page("depots.html");
        assertThat(list.rows())
                .containsExactly(
                        "-p;1|octobre 2023|refusé|0|0|0",
                        "OG-inconnu|octobre 2023|accepté, aucun établissement connu|0|0|0",
                        "P1|octobre 2023|accepté|1|8|2");
        assertThat(list.attributes("a", "href"))
                .contains("depots/depot--p_1-b093987fb96f.html", "depots/OG-inconnu.html", "depots/P1.html");
    }

    @Test
    void monthWithoutDepotsHasAnEmptyList() throws IOException {
        assertThat(write(Reports.empty())).containsExactly("depots.html");
        assertThat(page("depots.html").all("p")).contains("Aucun dépôt n’est arrivé.");
    }

    private List<String> write(MonthReport report) throws IOException {
        RevisionFolders folders = new RevisionFolders(folder.resolve("rapports"), report.period());
        List<String> names = new ArrayList<>();
        for (FileDigest file : new DepotPages()
                .write(
                        folder,
                        new RevisionContent(report, Reports.identity(1), folders, OptionalInt.empty()),
                        new DurableFiles())) {
            assertThat(FileDigest.of(file.name(), Files.readAllBytes(folder.resolve(file.name()))))
                    .isEqualTo(file);
            names.add(file.name());
        }
        return names;
    }

    private PageText page(String name) throws IOException {
        return PageText.of(Files.readAllBytes(folder.resolve(name)));
    }
}
