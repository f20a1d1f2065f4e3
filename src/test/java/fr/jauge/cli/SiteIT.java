package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.cli.PublishedReports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Open the site of the sample data in a real browser: its figures are those of the CSV, its tools work, its links lead. */
@ExtendWith(PublishedReports.class)
@SuppressWarnings("NullAway.Init") // opened before all
class SiteIT {
    private static final int WIDE = 1440;
    private static final Map<String, String> VERDICTS = Map.of(
            "SOLDE_ELIGIBLE", "✓ Solde éligible",
            "EN_ATTENTE_JUSTIFICATIFS", "… En attente de justificatifs",
            "MESURE_INCOMPLETE", "? Mesure incomplète",
            "CIBLES_NON_ATTEINTES", "✗ Cibles non atteintes");
    private static final Map<String, String> STATUSES = Map.of(
            "ATTEINT", "✓ atteint",
            "NON_ATTEINT", "✗ non atteint",
            "NON_APPLICABLE", "○ non applicable",
            "NON_CALCULABLE", "? non calculable",
            "DONNEES_ABSENTES", "∅ données absentes",
            "NON_MESURE", "… non mesuré",
            "INFORMATIF", "pour information");

    /** Of each row of the tables of indicators: FINESS and place, rate, target, status, explanation. */
    private static final String INDICATEURS = """
            return [...document.querySelectorAll('article.essms')].flatMap(section => {
              const finess = section.id.replace('essms-', '');
              return [...document.querySelectorAll('#j-' + finess + ' ~ tbody tr')].map((row, i) => {
                const cells = [...row.cells].map(cell => cell.textContent.trim());
                return [finess + ' ' + i, cells[2], cells[3], cells[4], cells[6]].join('|');
              });
            })""";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"2023-08", "2023-09", "2023-10"})
    void indexShowsTheProjetsOfTheCsv(String period, Reports reports) throws IOException {
        Path revision = reports.sample(period);
        browser.show(revision.resolve("index.html"), WIDE);
        List<CSVRecord> projets = PublishedTable.rows(revision.resolve("projets.csv"));
        List<WebElement> rows = browser.all("#t-projets ~ tbody tr");
        assertThat(rows).hasSameSizeAs(projets);
        for (int i = 0; i < projets.size(); i++) {
            CSVRecord projet = projets.get(i);
            List<String> cells = cells(rows.get(i));
            assertThat(cells.get(0)).isEqualTo(projet.get("projet_id"));
            assertThat(cells.get(1)).isEqualTo(projet.get("intitule"));
            assertThat(cells.get(5)).isEqualTo(VERDICTS.get(projet.get("verdict")));
            assertThat(cells.subList(6, 10))
                    .containsExactly(
                            projet.get("essms"),
                            projet.get("essms_conformes"),
                            projet.get("essms_non_conformes"),
                            projet.get("essms_non_evaluables"));
            assertThat(euros(cells.get(10))).isEqualTo(projet.get("solde"));
            assertThat(cells.get(11))
                    .isEqualTo(projet.get("statut_montant").equals("ETABLI") ? "établi" : "à confirmer");
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-08", "2023-09", "2023-10"})
    void pagesShowTheIndicatorsOfTheCsv(String period, Reports reports) throws IOException {
        Path revision = reports.sample(period);
        Map<String, String> shown = new HashMap<>();
        for (CSVRecord projet : PublishedTable.rows(revision.resolve("projets.csv"))) {
            browser.show(revision.resolve("projets/" + projet.get("projet_id") + ".html"), WIDE);
            for (String line : browser.list(INDICATEURS)) {
                shown.put(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1));
            }
        }
        List<CSVRecord> indicateurs = PublishedTable.rows(revision.resolve("indicateurs.csv"));
        assertThat(shown).hasSize(indicateurs.size());
        for (int i = 0; i < indicateurs.size(); i++) {
            CSVRecord row = indicateurs.get(i);
            String[] cells = String.valueOf(shown.get(row.get("finess_et") + " " + i % 7))
                    .split("\\|", 4);
            String place = row.get("finess_et") + " " + row.get("indicateur");
            boolean count = row.get("cible").isEmpty();
            assertThat(number(cells[0])).as(place).isEqualTo(count ? row.get("numerateur") : decimal(row.get("taux")));
            assertThat(cells[1]).as(place).isEqualTo(count ? "aucune" : row.get("cible") + "\u202F%");
            assertThat(cells[2]).as(place).isEqualTo(STATUSES.get(row.get("statut")));
            if (!count && !row.get("taux").isEmpty()) {
                assertThat(cells[3])
                        .as(place)
                        .contains(row.get("numerateur") + "\u00A0÷\u00A0" + row.get("denominateur") + "\u00A0=\u00A0")
                        .contains(
                                row.get("manquant").equals("0")
                                        ? "est atteinte"
                                        : "il manque\u00A0" + row.get("manquant") + " au numérateur");
            }
        }
    }

    @Test
    void tableIsSortedFilteredAndSearched(Reports reports) {
        browser.show(reports.sample().resolve("index.html"), WIDE);
        String ids = "#t-projets ~ tbody tr th";
        WebElement solde = browser.all("#t-projets ~ thead th").get(10);
        solde.findElement(By.tagName("button")).click();
        assertThat(browser.texts(ids)).containsExactly("P2023-HDF-03", "P2022-IDF-01", "P2023-COR-02");
        assertThat(solde.getDomAttribute("aria-sort")).isEqualTo("ascending");
        solde.findElement(By.tagName("button")).click();
        assertThat(browser.texts(ids)).containsExactly("P2023-COR-02", "P2022-IDF-01", "P2023-HDF-03");
        assertThat(solde.getDomAttribute("aria-sort")).isEqualTo("descending");

        Select verdict = new Select(browser.one("select[id$='-5']"));
        verdict.selectByVisibleText("✓ Solde éligible");
        assertThat(browser.texts(ids)).containsExactly("P2023-HDF-03");
        assertThat(browser.texts("#projets ~ [role=status]")).containsExactly("1 ligne sur 3.");
        verdict.selectByVisibleText("Tous");

        browser.one("#projets ~ .tools input").sendKeys("MÂQUIS");
        assertThat(browser.texts(ids)).containsExactly("P2023-COR-02");
    }

    @Test
    void establishmentIsFoundByAnyOfItsWords(Reports reports) {
        browser.show(reports.sample().resolve("index.html"), WIDE);
        browser.one("#cherche-essms").sendKeys("glycines ehpad");
        assertThat(browser.texts("#recherche-essms li"))
                .containsExactly(
                        "EHPAD fictif Les Glycines (759900020) : ✗ non conforme, projet Grappe fictive Val de Seine");
        browser.one("#recherche-essms li a").click();
        assertThat(browser.driver().getCurrentUrl()).endsWith("projets/P2022-IDF-01.html#essms-759900020");
        assertThat(browser.one("#essms-759900020 h3").isDisplayed()).isTrue();
    }

    /** Every link of every page leads to a file of the revision, and to a place in it. */
    @Test
    void everyLinkLeadsSomewhere(Reports reports) throws IOException {
        Path revision = reports.sample();
        Map<String, Set<String>> places = new HashMap<>();
        Map<String, Set<String>> links = new HashMap<>();
        for (Path page : pages(revision)) {
            browser.show(page, WIDE);
            String url = page.toUri().toString();
            List<String> ids = browser.list("return [...document.querySelectorAll('[id]')].map(e => e.id)");
            assertThat(ids).as("%s", page).doesNotHaveDuplicates();
            places.put(url, new HashSet<>(ids));
            List<String> hrefs = browser.list("return [...document.querySelectorAll('a')].map(a => a.href)");
            links.put(url, new HashSet<>(hrefs));
        }
        // the month, three projets, the depots and each of the seventeen that were received
        assertThat(links).hasSize(1 + 3 + 1 + 17);
        for (String link : links.values().stream().flatMap(Set::stream).toList()) {
            String[] parts = link.split("#", 2);
            assertThat(parts[0]).startsWith(revision.toUri().toString());
            assertThat(Path.of(java.net.URI.create(parts[0]))).isRegularFile();
            if (parts.length == 2) {
                assertThat(places.get(parts[0])).as(link).contains(parts[1]);
            }
        }
        assertThat(links.get(revision.resolve("index.html").toUri().toString()))
                .anyMatch(link -> link.endsWith("jauge-2023-10.xlsx"));
    }

    @Test
    void historyAndChangesComeFromTheMonthsBefore(Reports reports) {
        browser.show(reports.sample().resolve("projets/P2023-HDF-03.html"), WIDE);
        assertThat(browser.texts("#t-historique ~ tbody tr"))
                .satisfiesExactly(
                        august -> assertThat(august).startsWith("08/2023 r1 ? Mesure incomplète 0 0 0 "),
                        september ->
                                assertThat(september).startsWith("09/2023 r1 … En attente de justificatifs 6 6 0 "),
                        october -> assertThat(october).startsWith("10/2023 r1 ✓ Solde éligible 6 6 0 "));
        assertThat(browser.all("#h-599900412 ~ tbody svg")).isNotEmpty();
        browser.show(reports.sample().resolve("index.html"), WIDE);
        assertThat(browser.texts("#t-verdicts-changes ~ tbody tr"))
                .containsExactly(
                        "Grappe fictive Isula (P2023-COR-02) Cibles non atteintes ? Mesure incomplète",
                        "Grappe fictive Beffrois (P2023-HDF-03) En attente de justificatifs ✓ Solde éligible");
    }

    private static List<String> cells(WebElement row) {
        return row.findElements(By.cssSelector("th, td")).stream()
                .map(cell -> String.valueOf(cell.getDomProperty("textContent")).strip())
                .toList();
    }

    /** A rate or a count as the CSV has it, without the zeros that the page leaves out. */
    private static String number(String shown) {
        return shown.equals("–") ? "" : shown.replaceAll("[\u202F%]", "").replace(',', '.');
    }

    private static String decimal(String taux) {
        return taux.isEmpty()
                ? ""
                : new java.math.BigDecimal(taux).stripTrailingZeros().toPlainString();
    }

    private static String euros(String shown) {
        return new java.math.BigDecimal(shown.replaceAll("[\u202F\u00A0€]", "").replace(',', '.'))
                .setScale(2, java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static List<Path> pages(Path revision) throws IOException {
        try (Stream<Path> files = Files.walk(revision)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
