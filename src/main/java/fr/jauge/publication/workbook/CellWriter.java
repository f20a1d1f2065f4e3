package fr.jauge.publication.workbook;

import fr.jauge.lexicon.Period;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;

/** Put values into the cells of a sheet: numbers as numbers, days as days, all else as text. */
final class CellWriter {
    /** The day that 1 January 1970 is to spreadsheets, who believe in a 29 February 1900. */
    private static final long EPOCH = 25_569;

    /** From here on they are right. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private final Worksheet sheet;

    CellWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Leaves the cell out when the value is an empty text. */
    void put(int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            putDay(row, column, day);
        } else if (value instanceof Period period) {
            putDay(row, column, period.firstDay());
        } else {
            String text = value.toString();
            if (!text.isEmpty()) {
                sheet.value(row, column, SheetText.of(text));
            }
        }
    }

    /** A day that spreadsheets cannot count is a text. */
    private void putDay(int row, int column, LocalDate day) {
        if (day.isBefore(FIRST)) {
            sheet.value(row, column, day.toString());
        } else {
            sheet.value(row, column, EPOCH + day.toEpochDay());
        }
    }
}
