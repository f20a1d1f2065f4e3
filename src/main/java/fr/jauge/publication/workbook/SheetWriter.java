package fr.jauge.publication.workbook;

import fr.jauge.publication.workbook.Column.Highlight;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Write sheets a block of rows at a time: what is in memory is one block. */
final class SheetWriter {
    private static final int BLOCK = 500;
    private static final int HEADER_HEIGHT = 46;

    private final Workbook workbook;
    private final String heading;
    private final int limit;

    /**
     * Prepares.
     *
     * @param heading printed at the top of every page
     * @param limit how many rows a sheet has at most, the header included
     */
    SheetWriter(Workbook workbook, String heading, int limit) {
        this.workbook = workbook;
        this.heading = heading;
        this.limit = limit;
    }

    /** Writes a sheet to its end; rows that do not fit are counted, and its last row says where they are. */
    <T> void write(Sheet<T> sheet) throws IOException {
        try (Worksheet worksheet = open(sheet.name())) {
            worksheet.freezePane(sheet.frozen(), 1);
            worksheet.repeatRows(0);
            header(worksheet, sheet.columns());
            int last = rows(worksheet, sheet);
            worksheet.setAutoFilter(0, 0, last, sheet.columns().size() - 1);
            highlight(worksheet, sheet.columns(), last);
        }
    }

    /** A new sheet that prints well: across the page, as many pages as it takes. */
    Worksheet open(String name) {
        Worksheet worksheet = workbook.newWorksheet(name);
        worksheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        worksheet.pageOrientation("landscape");
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        worksheet.header(heading, Position.LEFT);
        worksheet.footer("&P / &N", Position.RIGHT);
        return worksheet;
    }

    /** The look of the titles of a table; those of numbers stand above them, to the right. */
    static void styleTitles(Worksheet worksheet, int row, List<Form> forms) {
        for (int c = 0; c < forms.size(); c++) {
            worksheet
                    .style(row, c)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor("1F3864")
                    .horizontalAlignment(forms.get(c).titleAlignment())
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
    }

    private static void header(Worksheet worksheet, List<? extends Column<?>> columns) {
        for (int c = 0; c < columns.size(); c++) {
            worksheet.value(0, c, columns.get(c).title());
            worksheet.width(c, columns.get(c).width());
        }
        styleTitles(worksheet, 0, columns.stream().<Form>map(Column::form).toList());
        worksheet.rowHeight(0, HEADER_HEIGHT);
    }

    /** Gives the number of the last row that holds data, the header being row 0. */
    private <T> int rows(Worksheet worksheet, Sheet<T> sheet) throws IOException {
        CellWriter cells = new CellWriter(worksheet);
        Iterator<T> rows = sheet.rows();
        int written = 0;
        int flushed = 0;
        // a row is kept for the note
        while (rows.hasNext() && written < limit - 2) {
            T row = rows.next();
            written++;
            for (int c = 0; c < sheet.columns().size(); c++) {
                cells.put(written, c, sheet.columns().get(c).value().apply(row));
            }
            if (written - flushed == BLOCK) {
                flush(worksheet, sheet, flushed + 1, written);
                flushed = written;
            }
        }
        long left = 0;
        for (; rows.hasNext(); rows.next()) {
            left++;
        }
        if (left > 0) {
            cells.put(
                    written + 1,
                    0,
                    Typography.french("Feuille pleine : " + left + " lignes de plus dans " + sheet.source()));
        }
        flush(worksheet, sheet, flushed + 1, written);
        return written;
    }

    /** Gives the rows of a block their formats, a column at a time, and lets go of them. */
    private static void flush(Worksheet worksheet, Sheet<?> sheet, int first, int last) throws IOException {
        for (int c = 0; c < sheet.columns().size() && first <= last; c++) {
            sheet.columns().get(c).form().on(worksheet.range(first, c, last, c));
        }
        worksheet.flush();
    }

    private static void highlight(Worksheet worksheet, List<? extends Column<?>> columns, int last) {
        for (int c = 0; c < columns.size() && last > 0; c++) {
            for (Highlight highlight : columns.get(c).highlights()) {
                String condition = reference(worksheet, c) + highlight.condition();
                highlight
                        .tone()
                        .on(worksheet.range(1, c, last, c).style())
                        .set(new ConditionalFormattingExpressionRule(condition, true));
            }
        }
    }

    /** The first cell of a column below the header, from which spreadsheets derive the others. */
    private static String reference(Worksheet worksheet, int column) {
        String range = worksheet.range(1, column, 1, column).toString();
        return range.substring(0, range.indexOf(':'));
    }
}
