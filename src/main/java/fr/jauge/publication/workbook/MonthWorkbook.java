package fr.jauge.publication.workbook;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.OutputFile;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionIdentity;
import fr.jauge.publication.RevisionPart;
import fr.jauge.publication.site.French;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Publish a period as one workbook: a summary, then a sheet for each kind of results. */
public final class MonthWorkbook implements RevisionPart {
    /** Of 1 to 9: the default, 6, takes half of the time of the whole workbook to make it a tenth smaller. */
    private static final int COMPRESSION = 2;

    /** The name of the workbook of a period. */
    public static String fileName(Period period) {
        return "jauge-" + period + ".xlsx";
    }

    @Override
    public List<FileDigest> write(Path folder, RevisionContent content, DurableFiles files) throws IOException {
        String name = fileName(content.report().period());
        Path draft = folder.resolve("." + name + ".tmp");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft))) {
                write(file, content.report(), content.identity());
            }
            try (OutputFile file = files.begin(folder, name)) {
                UndatedCopy.copy(draft, file.stream());
                return List.of(file.finish());
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(OutputStream file, MonthReport report, RevisionIdentity identity) throws IOException {
        String heading = heading(report.period(), identity);
        try (Workbook workbook = new Workbook(file, "Jauge", null)) {
            workbook.setCompressionLevel(COMPRESSION);
            workbook.properties().setTitle(heading);
            SheetWriter writer = new SheetWriter(workbook, heading, Worksheet.MAX_ROWS);
            SummarySheet.write(writer, heading, report, identity);
            for (Sheet<?> sheet : List.of(
                    ProjetsSheet.of(report),
                    EssmsSheet.of(report),
                    IndicateursSheet.of(report),
                    MontantsSheet.of(report),
                    QualiteSheet.of(report))) {
                writer.write(sheet);
            }
        }
    }

    private static String heading(Period period, RevisionIdentity identity) {
        return "Jauge, " + French.month(period) + ", révision " + identity.number()
                + (identity.provisional() ? ", PROVISOIRE (période non terminée)" : "");
    }
}
