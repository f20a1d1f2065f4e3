package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Write sheets, and read them again by another library. */
class SheetWriterTest {
    @Test
    void textsOfTheInputsAreReadBackAsTheyAreAndNoneIsAFormula() throws IOException {
        List<String> texts = List.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@x",
                "'=1",
                "<script>alert('x')</script>",
                "\"Les Tilleuls\" & <fils>",
                "x".repeat(200),
                "\u202EGlycines",
                "دار الرعاية",
                " blancs  autour ",
                "deux\nlignes\r\net\ttabulation\r",
                "nul\u0000, sonnerie\u0007, fin\uFFFF",
                "_x0041_",
                "\uD83D\uDE00");
        try (XSSFWorkbook read = written(texts, 1_000)) {
            XSSFSheet sheet = read.getSheetAt(0);
            List<String> found = new ArrayList<>();
            for (int r = 1; r <= texts.size(); r++) {
                Cell cell = sheet.getRow(r).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                found.add(cell.getStringCellValue());
            }
            assertThat(found).isEqualTo(texts);
        }
    }

    @Test
    void everyRowIsWrittenAcrossTheBlocks() throws IOException {
        List<String> rows = numbered(1_234);
        try (XSSFWorkbook read = written(rows, 10_000)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1_234);
            for (int r = 1; r <= 1_234; r++) {
                Row row = sheet.getRow(r);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo("n" + r);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(("n" + r).length());
                assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0_)");
                assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
                assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2024-02-29T00:00:00");
            }
        }
    }

    @Test
    void headerStaysInSightAndFilters() throws IOException {
        try (XSSFWorkbook read = written(numbered(3), 100)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C4");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
        }
    }

    @Test
    void sheetWithoutRowsHasItsHeader() throws IOException {
        try (XSSFWorkbook read = written(List.of(), 100)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isZero();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Texte");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C1");
        }
    }

    /** Six rows: the header, four of the ten, and the one that says where the others are. */
    @Test
    void rowsThatDoNotFitAreCountedAndTheSheetSaysWhereTheyAre() throws IOException {
        try (XSSFWorkbook read = written(numbered(10), 6)) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("n4");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("Feuille pleine\u00A0: 6 lignes de plus dans rangs.csv");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C5");
        }
    }

    @Test
    void lastRowOfAllIsUsedOnlyWhenThereIsSomethingToSay() throws IOException {
        try (XSSFWorkbook read = written(numbered(4), 6)) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
    }

    private static List<String> numbered(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(n -> "n" + n).toList();
    }

    private static XSSFWorkbook written(List<String> rows, int limit) throws IOException {
        List<Column<String>> columns = List.of(
                Column.text("Texte", 20, text -> text),
                Column.count("Longueur", 10, String::length),
                new Column<>("Jour", 12, Form.DAY, text -> LocalDate.of(2024, 2, 29)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jauge", null)) {
            new SheetWriter(workbook, "Jauge", limit)
                    .write(new Sheet<>("Essai", 1, columns, rows.iterator(), "rangs.csv"));
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
