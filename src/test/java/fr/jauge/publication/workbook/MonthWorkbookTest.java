package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.Reports;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.RevisionIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of small results made by hand, read by another library. */
class MonthWorkbookTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void sameResultsGiveTheSameBytes() throws IOException, InterruptedException {
        byte[] first = written(Reports.sample(), Reports.identity(1));
        Thread.sleep(5);
        assertThat(written(Reports.sample(), Reports.identity(1))).isEqualTo(first);
        assertThat(written(Reports.sample(), Reports.identity(2))).isNotEqualTo(first);
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        written(Reports.sample(), Reports.identity(1));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sheetsInOrder() throws IOException {
        try (XSSFWorkbook workbook = read(Reports.sample())) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly("Synthèse", "Projets", "Établissements", "Indicateurs", "Montants", "Qualité");
        }
    }

    @Test
    void summaryOfTheMonth() throws IOException {
        try (XSSFWorkbook workbook = read(Reports.sample())) {
            assertThat(lines(workbook.getSheet("Synthèse")))
                    .contains(
                            "Jauge, octobre 2023, révision 1",
                            "Projets par verdict",
                            "CIBLES_NON_ATTEINTES|Un établissement au moins n’atteint pas une cible.|1|3|138000.5|69000.25|69000.25",
                            "SOLDE_ELIGIBLE|Cibles atteintes et justificatifs fournis : le solde peut être versé.|0|0|0|0|0",
                            "Total|2|5|180000.5|90000.25|90000.25",
                            "Peut être versé|Les projets SOLDE_ELIGIBLE|0|0",
                            "Retenu|Tous les autres|2|90000.25",
                            "NON_CONFORME|Une cible applicable au moins n’est pas atteinte.|1",
                            "NON_EVALUABLE|Aucune cible n’est manquée, mais une au moins ne peut être jugée, ou aucune ne s’applique.|3",
                            "NON_MESURE|Le mois de la première mesure n’est pas venu, ou n’est pas déclaré.|1",
                            // 3 of 4 reached; 1 of 0; excluded; not measured; concurrent
                            "MSSANTE|Messages envoyés par MSSanté / personnes pouvant avoir un projet d’accueil et d’accompagnement.|0.7|1|0|1|2|0|1|4|4|1",
                            "DMP|Personnes dont le DMP a reçu au moins un document / personnes pouvant avoir un projet d’accueil et d’accompagnement.|0.7|0|1|0|2|1|1|2|4|0.5",
                            "E_PRESCRIPTION|Prescriptions électroniques importées.|4",
                            "DEPOT_REFUSE|Le dépôt attendu a été refusé, ou son dossiers.csv ou son effectifs.csv.|1",
                            "DEPOTS_CONCURRENTS|L’établissement est reçu dans plusieurs dépôts, et rien ne dit lequel fait foi.|1",
                            "DENOMINATEUR_NUL|Le dénominateur est nul : personne n’est à compter.|1",
                            "Dépôts lus|Ceux de la période, et des mois antérieurs des premières mesures|4",
                            "Dépôts refusés|Voir la feuille Qualité|1",
                            "Fichiers refusés|Voir la feuille Qualité|1",
                            "Lignes lues|La somme des cinq suivantes|8",
                            "Lignes rejetées|Non valides, voir la feuille Qualité|2")
                    .noneMatch(line -> line.contains("PROVISOIRE") || line.startsWith("Motif de cette révision"));
        }
    }

    @Test
    void monthThatHadNotEndedIsCalledProvisional() throws IOException {
        RevisionIdentity sound = Reports.identity(2);
        RevisionIdentity provisional = new RevisionIdentity(
                2, true, sound.fingerprint(), "=1+1", "", sound.started(), "dev", sound.rules(), List.of(), List.of());
        try (XSSFWorkbook workbook = read(written(Reports.sample(), provisional))) {
            assertThat(lines(workbook.getSheet("Synthèse")))
                    .contains(
                            "Jauge, octobre 2023, révision 2, PROVISOIRE (période non terminée)",
                            "PROVISOIRE : la période n’était pas terminée quand elle a été mesurée.",
                            "Motif de cette révision : =1+1");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getHeader().getLeft()).as(sheet.getSheetName()).contains("PROVISOIRE");
            }
        }
    }

    @Test
    void whatIsToBeSaidOfTheData() throws IOException {
        try (XSSFWorkbook workbook = read(Reports.sample())) {
            assertThat(lines(workbook.getSheet("Qualité")).stream()
                            .map(line -> line.replaceFirst("\\|[^|]*\\|[^|]*$", "")))
                    .containsExactly(
                            "Nature|Mois|Dépôt|Fichier|Projet|FINESS ET|Code|Nombre",
                            "Dépôt refusé|45200|-p;1|NOM_INVALIDE|1",
                            "Dépôt sans établissement connu|45200|OG-inconnu|AUCUN_ESSMS_CONNU|1",
                            "Lignes rejetées|45200|P1|dossiers.csv|COLONNES|2",
                            "Fichier refusé|45200|P1|effectifs.csv|ENTETE|1",
                            "Fichier absent|45200|P1|mises_a_jour.csv|ABSENT|1",
                            "Fichier non lu|45200|P1|evenements_agenda.csv|NON_LU|1",
                            "Anomalie|45200|@2|DELAI_INDICATIF_DEPASSE|16",
                            "Anomalie|45200|P1|DELAI_INDICATIF_DEPASSE|16",
                            "Anomalie|45200|P1|989000013|DOSSIERS_REJETES|1",
                            "Anomalie|45200|P1|989000013|EFFECTIF_SOUS_DECLARE|1",
                            "Anomalie|45200|P1|989000013|MOIS_MANQUANT|2");
        }
    }

    /** A colour hangs on the very code that the cell says. */
    @Test
    void coloursFollowTheWords() throws IOException {
        try (XSSFWorkbook workbook = read(Reports.sample())) {
            assertThat(rules(workbook.getSheet("Indicateurs")))
                    .containsExactly(
                            "N2:N36 N2=\"ATTEINT\" D5EFD9",
                            "N2:N36 N2=\"DONNEES_ABSENTES\" FFEDB8",
                            "N2:N36 N2=\"NON_APPLICABLE\" E9E9E9",
                            "N2:N36 N2=\"NON_ATTEINT\" F9D3D0",
                            "N2:N36 N2=\"NON_CALCULABLE\" FFEDB8",
                            "N2:N36 N2=\"NON_MESURE\" E9E9E9");
            assertThat(rules(workbook.getSheet("Projets")))
                    .contains("K2:K3 K2=\"SOLDE_ELIGIBLE\" D5EFD9", "P2:P3 P2=\"A_CONFIRMER\" FFEDB8");
            assertThat(workbook.getSheet("Indicateurs").getRow(0).getCell(13).getStringCellValue())
                    .isEqualTo("Statut");
        }
    }

    @Test
    void monthWithoutAnythingIsAWorkbookToo() throws IOException {
        try (XSSFWorkbook workbook = read(Reports.empty())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
            assertThat(workbook.getSheet("Projets").getLastRowNum()).isZero();
        }
    }

    private XSSFWorkbook read(MonthReport report) throws IOException {
        return read(written(report, Reports.identity(1)));
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private byte[] written(MonthReport report, RevisionIdentity identity) throws IOException {
        RevisionFolders folders = new RevisionFolders(folder.resolve("rapports"), report.period());
        List<FileDigest> files = new MonthWorkbook()
                .write(folder, new RevisionContent(report, identity, folders, OptionalInt.empty()), new DurableFiles());
        Path workbook = folder.resolve("jauge-2023-10.xlsx");
        byte[] bytes = Files.readAllBytes(workbook);
        assertThat(files).containsExactly(FileDigest.of("jauge-2023-10.xlsx", bytes));
        Files.delete(workbook);
        return bytes;
    }

    /** The cells that are there, numbers in full. */
    private static List<String> lines(XSSFSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                                        .stripTrailingZeros()
                                        .toPlainString()
                                : new DataFormatter().formatCellValue(cell));
            }
            lines.add(String.join("|", cells).replace('\u00A0', ' ').replace('\u202F', ' '));
        }
        return lines;
    }

    private static List<String> rules(XSSFSheet sheet) {
        List<String> rules = new ArrayList<>();
        XSSFSheetConditionalFormatting formattings = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formattings.getNumConditionalFormattings(); i++) {
            XSSFConditionalFormattingRule rule =
                    formattings.getConditionalFormattingAt(i).getRule(0);
            rules.add(formattings
                            .getConditionalFormattingAt(i)
                            .getFormattingRanges()[0]
                            .formatAsString() + " "
                    + rule.getFormula1() + " "
                    + rule.getPatternFormatting()
                            .getFillBackgroundColorColor()
                            .getARGBHex()
                            .substring(2));
        }
        return rules;
    }
}
