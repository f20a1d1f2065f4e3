package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWriterTest {
    /** Day 1 is 1 January 1900, and spreadsheets believe in a 29 February 1900, their day 60. */
    @ParameterizedTest
    @CsvSource({
        "1900-02-28, 1900-02-28",
        "1900-03-01, 61",
        "1970-01-01, 25569",
        "2000-01-01, 36526",
        "2023-10-31, 45230",
        "9999-12-31, 2958465",
        "0001-01-01, 0001-01-01"
    })
    void dayIsTheNumberThatSpreadsheetsGiveItOrAText(LocalDate day, String cell) {
        Worksheet sheet = new Workbook(OutputStream.nullOutputStream(), "Jauge", null).newWorksheet("Essai");
        new CellWriter(sheet).put(0, 0, day);
        assertThat(sheet.value(0, 0)).hasToString(cell);
    }
}
