package fr.jauge.publication.workbook;

import fr.jauge.publication.MonthReport;
import fr.jauge.publication.RevisionIdentity;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Lay out the month at a glance: a few small tables, one below the other. */
final class SummarySheet {
    private static final String NAME = "Synthèse";
    private static final List<Integer> WIDTHS = List.of(31, 78, 16, 16, 18, 18, 19, 18, 16, 15, 16, 17);
    /** The column that may take several lines. */
    private static final int EXPLANATION = 1;

    private static final int LINE_HEIGHT = 15;
    private static final int TITLE_SIZE = 16;
    private static final int BLOCK_SIZE = 13;

    private final Worksheet sheet;
    private final CellWriter cells;
    private int row;

    private SummarySheet(Worksheet sheet) {
        this.sheet = sheet;
        this.cells = new CellWriter(sheet);
    }

    static void write(SheetWriter writer, String heading, MonthReport report, RevisionIdentity identity)
            throws IOException {
        try (Worksheet sheet = writer.open(NAME)) {
            for (int c = 0; c < WIDTHS.size(); c++) {
                sheet.width(c, WIDTHS.get(c));
            }
            new SummarySheet(sheet).write(heading, report, identity);
        }
    }

    private void write(String heading, MonthReport report, RevisionIdentity identity) {
        title(heading, TITLE_SIZE);
        note("Usage du dossier usager informatisé (DUI), programme ESMS numérique");
        if (identity.provisional()) {
            title("PROVISOIRE : la période n’était pas terminée quand elle a été mesurée.", BLOCK_SIZE);
        }
        if (!identity.reason().isEmpty()) {
            cells.put(row++, 0, Typography.french("Motif de cette révision : ") + identity.reason());
        }
        ResultBlocks results = new ResultBlocks(report);
        write(results.verdicts());
        write(results.soldes());
        write(results.statuses());
        write(results.indicateurs());
        note("Le taux d’ensemble est donné pour information : aucun verdict n’en dépend.");
        ReceptionBlocks reception = new ReceptionBlocks(report);
        write(reception.missing());
        write(reception.received());
        write(ReceptionBlocks.provenance(identity));
        note("manifest.json nomme chaque fichier lu ou publié, avec son SHA-256.");
    }

    private void note(String text) {
        cells.put(row++, 0, Typography.french(text));
    }

    private void title(String text, int size) {
        cells.put(row, 0, Typography.french(text));
        sheet.style(row, 0).bold().fontSize(size).set();
        row++;
    }

    private void write(Block block) {
        row++;
        title(block.name(), BLOCK_SIZE);
        for (int c = 0; c < block.titles().size(); c++) {
            cells.put(row, c, block.titles().get(c));
        }
        SheetWriter.styleTitles(sheet, row, block.forms());
        row++;
        for (List<Object> values : block.rows()) {
            for (int c = 0; c < values.size(); c++) {
                cells.put(row, c, values.get(c));
                if (!values.get(c).equals("")) {
                    block.forms().get(c).on(sheet.range(row, c, row, c));
                    sheet.style(row, c)
                            .wrapText(c == EXPLANATION)
                            .verticalAlignment("top")
                            .set();
                }
            }
            if (values.size() > EXPLANATION) {
                int lines = 1 + values.get(EXPLANATION).toString().length() / WIDTHS.get(EXPLANATION);
                sheet.rowHeight(row, (double) LINE_HEIGHT * lines);
            }
            row++;
        }
    }
}
