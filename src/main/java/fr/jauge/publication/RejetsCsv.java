package fr.jauge.publication;

import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Publish where the first rejected rows of every extract are, never what they hold. */
record RejetsCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "rejets.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("mois", "depot", "fichier", "ligne", "colonne", "code", "finess_et");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (DepotReading depot : report.depots()) {
            if (depot.hasRejections()) {
                rows(printer, depot);
            }
        }
    }

    private void rows(CsvRows printer, DepotReading depot) throws IOException {
        Map<Extrait, List<Rejection>> rejections = report.rejections().of(depot);
        for (FileMeasure file : depot.files()) {
            if (!file.hasRejections()) {
                continue;
            }
            for (Rejection rejection : rejections.getOrDefault(file.extrait(), List.of())) {
                printer.print(
                        depot.month(),
                        Cells.input(depot.name()),
                        file.extrait().fileName(),
                        rejection.line(),
                        rejection.column(),
                        rejection.code(),
                        rejection.finess());
            }
        }
    }
}
