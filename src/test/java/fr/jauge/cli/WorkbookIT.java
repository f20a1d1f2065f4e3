package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read the workbooks of the sample data by another library, and hold every cell against the CSV worked out by hand. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class WorkbookIT {
    private static final List<String> MONTHS = List.of("2023-09", "2023-10");

    /** For each column of a CSV file, the title of its column in the sheet, and what its cells are there. */
    private static final String COLUMNS = """
            Projets        | projets.csv     | periode                | Période                      | month
            Projets        | projets.csv     | projet_id              | Projet                       | text
            Projets        | projets.csv     | intitule               | Intitulé                     | text
            Projets        | projets.csv     | porteur                | Porteur                      | text
            Projets        | projets.csv     | region                 | Région                       | text
            Projets        | projets.csv     | campagne               | Campagne                     | number
            Projets        | projets.csv     | essms                  | Établissements               | number
            Projets        | projets.csv     | essms_conformes        | Conformes                    | number
            Projets        | projets.csv     | essms_non_conformes    | Non conformes                | number
            Projets        | projets.csv     | essms_non_evaluables   | Non évaluables ou non mesurés | number
            Projets        | projets.csv     | verdict                | Verdict                      | text
            Projets        | projets.csv     | motif                  | Ce qui bloque                | text
            Projets        | projets.csv     | subvention             | Subvention                   | euros
            Projets        | projets.csv     | avance                 | Avance                       | euros
            Projets        | projets.csv     | solde                  | Solde                        | euros
            Projets        | projets.csv     | statut_montant         | Statut du montant            | text
            Projets        | projets.csv     | avertissement          | Avertissement                | text
            Établissements | essms.csv       | periode                | Période                      | month
            Établissements | essms.csv       | projet_id              | Projet                       | text
            Établissements | essms.csv       | finess_et              | FINESS ET                    | text
            Établissements | essms.csv       | raison_sociale         | Raison sociale               | text
            Établissements | essms.csv       | secteur                | Secteur                      | text
            Établissements | essms.csv       | situation              | Situation                    | text
            Établissements | essms.csv       | statut                 | Statut                       | text
            Établissements | essms.csv       | personnes_accompagnees | Personnes accompagnées       | number
            Établissements | essms.csv       | personnes_eligibles    | Personnes éligibles          | number
            Établissements | essms.csv       | dossiers_actifs        | Dossiers actifs              | number
            Établissements | essms.csv       | indicateurs_atteints   | Indicateurs atteints         | number
            Établissements | essms.csv       | indicateurs_applicables | Indicateurs applicables     | number
            Établissements | essms.csv       | va_prete               | Prêt pour la VA              | text
            Indicateurs    | indicateurs.csv | periode                | Période                      | month
            Indicateurs    | indicateurs.csv | projet_id              | Projet                       | text
            Indicateurs    | indicateurs.csv | finess_et              | FINESS ET                    | text
            Indicateurs    | indicateurs.csv | indicateur             | Indicateur                   | text
            Indicateurs    | indicateurs.csv | premiere_mesure        | Première mesure              | truth
            Indicateurs    | indicateurs.csv | debut_fenetre          | Début de la fenêtre          | day
            Indicateurs    | indicateurs.csv | fin_fenetre            | Fin de la fenêtre            | day
            Indicateurs    | indicateurs.csv | numerateur             | Numérateur                   | number
            Indicateurs    | indicateurs.csv | denominateur           | Dénominateur                 | number
            Indicateurs    | indicateurs.csv | source_denominateur    | Source du dénominateur       | text
            Indicateurs    | indicateurs.csv | taux                   | Taux                         | percent
            Indicateurs    | indicateurs.csv | cible                  | Cible                        | percent
            Indicateurs    | indicateurs.csv | statut                 | Statut                       | text
            Indicateurs    | indicateurs.csv | motif                  | Motif                        | text
            Indicateurs    | indicateurs.csv | manquant               | Manque                       | number
            Montants       | montants.csv    | projet_id              | Projet                       | text
            Montants       | montants.csv    | finess_et              | FINESS ET                    | text
            Montants       | montants.csv    | situation              | Situation                    | text
            Montants       | montants.csv    | rang                   | Rang                         | number
            Montants       | montants.csv    | usage                  | Usage                        | euros
            Montants       | montants.csv    | logiciel               | Logiciel                     | euros
            Montants       | montants.csv    | part_medico_sociale    | Part médico-sociale          | number
            Montants       | montants.csv    | montant                | Montant                      | euros
            """;

    @TempDir
    private static Path folder;

    private static final Map<String, Workbook> WORKBOOKS = new HashMap<>();

    @BeforeAll
    static void measureTheSampleData() throws IOException {
        SampleData.linkInto(folder);
        for (String month : MONTHS) {
            JaugeCall.in(folder).run("--period=" + month);
            byte[] workbook = Files.readAllBytes(folder.resolve("rapports/" + month + "/r1/jauge-" + month + ".xlsx"));
            WORKBOOKS.put(month, WorkbookFactory.create(new java.io.ByteArrayInputStream(workbook)));
        }
    }

    @AfterAll
    static void close() throws IOException {
        for (Workbook workbook : WORKBOOKS.values()) {
            workbook.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = COLUMNS)
    void columnHoldsWhatTheCsvHolds(String sheetName, String file, String column, String title, String kind)
            throws IOException {
        for (String month : MONTHS) {
            Sheet sheet = sheet(month, sheetName);
            int at = column(sheet, title);
            List<CSVRecord> rows = csv(month, file);
            assertThat(sheet.getLastRowNum()).as(month).isEqualTo(rows.size());
            for (int r = 0; r < rows.size(); r++) {
                String place = month + " " + sheetName + ", " + title + ", ligne " + (r + 2);
                assertCell(
                        place,
                        sheet.getRow(r + 1).getCell(at),
                        kind,
                        rows.get(r).get(column));
            }
        }
    }

    @Test
    void everyColumnOfTheCsvIsThere() throws IOException {
        Map<String, List<String>> compared = new TreeMap<>();
        for (String line : COLUMNS.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            compared.computeIfAbsent(cells[1].trim(), file -> new ArrayList<>()).add(cells[2].trim());
        }
        for (Map.Entry<String, List<String>> file : compared.entrySet()) {
            assertThat(file.getValue())
                    .isEqualTo(csv("2023-10", file.getKey()).get(0).getParser().getHeaderNames());
        }
    }

    /** The five rates that stand beside an ESSMS are those of its lines among the indicators. */
    @Test
    void ratesOfAnEssmsAreThoseOfItsIndicators() throws IOException {
        Map<String, String> titles = Map.of(
                "MSSANTE", "Messagerie MSSanté",
                "DMP", "Alimentation du DMP",
                "DOSSIERS_ACTIFS", "Dossiers actifs",
                "PROJET_PERSONNALISE", "Projets personnalisés",
                "EVENEMENT_AGENDA", "Agenda");
        for (String month : MONTHS) {
            Sheet sheet = sheet(month, "Établissements");
            Map<String, Row> byFiness = new HashMap<>();
            sheet.forEach(
                    row -> byFiness.put(row.getCell(column(sheet, "FINESS ET")).getStringCellValue(), row));
            for (CSVRecord indicator : csv(month, "indicateurs.csv")) {
                String title = titles.get(indicator.get("indicateur"));
                if (title != null) {
                    Row row = Objects.requireNonNull(byFiness.get(indicator.get("finess_et")));
                    String place = month + " " + indicator;
                    assertCell(place, row.getCell(column(sheet, title + ", taux")), "percent", indicator.get("taux"));
                    assertCell(place, row.getCell(column(sheet, title + ", statut")), "text", indicator.get("statut"));
                }
            }
        }
    }

    /** Every refusal, every rejected row and every anomaly of the CSV, and no other. */
    @Test
    void qualityTellsWhatTheCsvTell() throws IOException {
        for (String month : MONTHS) {
            Map<String, Long> expected = new TreeMap<>();
            for (CSVRecord row : csv(month, "rejets.csv")) {
                expected.merge(
                        "Lignes rejetées " + row.get("mois") + " " + row.get("depot") + " " + row.get("fichier") + "   "
                                + row.get("code"),
                        1L,
                        Long::sum);
            }
            for (CSVRecord row : csv(month, "depots.csv")) {
                if (!row.get("motif").isEmpty()) {
                    String nature =
                            row.get("statut").equals("REFUSE") ? "Dépôt refusé" : "Dépôt sans établissement connu";
                    expected.put(
                            nature + " " + row.get("mois") + " " + row.get("depot") + "    " + row.get("motif"), 1L);
                }
            }
            for (CSVRecord row : csv(month, "fichiers.csv")) {
                if (row.get("statut").equals("REFUSE")) {
                    expected.put(
                            "Fichier refusé " + row.get("mois") + " " + row.get("depot") + " " + row.get("fichier")
                                    + "   " + row.get("motif"),
                            1L);
                }
            }
            for (CSVRecord row : csv(month, "anomalies.csv")) {
                expected.put(
                        "Anomalie " + row.get("periode") + "   " + row.get("projet_id") + " " + row.get("finess_et")
                                + " " + row.get("code"),
                        Long.valueOf(row.get("nombre")));
            }
            Map<String, Long> found = new TreeMap<>();
            Sheet sheet = sheet(month, "Qualité");
            for (Row row : sheet) {
                String nature = text(row.getCell(0));
                if (row.getRowNum() > 0 && !nature.equals("Fichier absent") && !nature.equals("Fichier non lu")) {
                    String key = nature + " " + YearMonth.from(row.getCell(1).getLocalDateTimeCellValue());
                    for (int c = 2; c < 7; c++) {
                        key += " " + text(row.getCell(c));
                    }
                    found.put(key, (long) row.getCell(7).getNumericCellValue());
                    assertThat(text(row.getCell(8))).as(key).isNotBlank();
                    assertThat(text(row.getCell(9))).as(key).isNotBlank();
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    /** Evidence of the projects, which no CSV has: three days typed from the registry of the sample data. */
    @Test
    void evidenceOfAProjectIsThatOfTheRegistry() {
        Sheet sheet = sheet("2023-10", "Projets");
        Row row = StreamSupport.stream(sheet.spliterator(), false)
                .filter(each -> text(each.getCell(1)).equals("P2023-HDF-03"))
                .findFirst()
                .orElseThrow();
        assertCell("convention", row.getCell(column(sheet, "Convention")), "day", "2023-04-03");
        assertCell("VSR", row.getCell(column(sheet, "VSR")), "day", "2023-10-12");
        assertCell("visa", row.getCell(column(sheet, "Visa des dépenses")), "day", "2023-10-20");
    }

    private static void assertCell(String place, @Nullable Cell cell, String kind, String csv) {
        if (csv.isEmpty()) {
            assertThat(cell == null || cell.getCellType() == CellType.BLANK)
                    .as(place)
                    .isTrue();
            return;
        }
        assertThat(cell).as(place).isNotNull();
        Cell there = Objects.requireNonNull(cell);
        switch (kind) {
            case "text" -> assertThat(text(there)).as(place).isEqualTo(csv.replaceFirst("(?s)^'(?=[=+\\-@\t\r])", ""));
            case "truth" -> assertThat(text(there)).as(place).isEqualTo(csv.equals("true") ? "OUI" : "NON");
            case "number" -> assertThat(number(there)).as(place).isEqualByComparingTo(csv);
            case "euros" -> {
                assertThat(number(there)).as(place).isEqualByComparingTo(csv);
                assertThat(there.getCellStyle().getDataFormatString()).contains("€");
            }
            case "percent" -> {
                assertThat(number(there).movePointRight(2)).as(place).isEqualByComparingTo(csv);
                assertThat(there.getCellStyle().getDataFormatString()).contains("%");
            }
            case "day", "month" -> {
                assertThat(DateUtil.isCellDateFormatted(there)).as(place).isTrue();
                LocalDate day = kind.equals("day")
                        ? LocalDate.parse(csv)
                        : YearMonth.parse(csv).atDay(1);
                assertThat(there.getLocalDateTimeCellValue()).as(place).isEqualTo(day.atStartOfDay());
            }
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static BigDecimal number(Cell cell) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        return new BigDecimal(Double.toString(cell.getNumericCellValue()));
    }

    private static Sheet sheet(String month, String name) {
        return Objects.requireNonNull(WORKBOOKS.get(month)).getSheet(name);
    }

    private static int column(Sheet sheet, String title) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(title))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    private static List<CSVRecord> csv(String month, String file) throws IOException {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(SampleData.expected(month).resolve(file), StandardCharsets.UTF_8, form)) {
            return parser.getRecords();
        }
    }
}
