package fr.jauge.publication;

import fr.jauge.lexicon.RowOutcome;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.RowCounts;
import java.io.IOException;
import java.util.List;

/** Publish what became of every extract and of its rows. */
record FichiersCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "fichiers.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "mois",
                "depot",
                "fichier",
                "statut",
                "motif",
                "lues",
                "retenues",
                "hors_fenetre",
                "sans_effet",
                "doublons",
                "rejetees",
                "sha256");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (DepotReading depot : report.depots()) {
            for (FileMeasure file : depot.files()) {
                RowCounts counts = file.counts();
                printer.print(
                        depot.month(),
                        Cells.input(depot.name()),
                        file.extrait().fileName(),
                        file.status(),
                        Cells.optional(file.refusal()),
                        counts.read(),
                        counts.of(RowOutcome.RETENUE),
                        counts.of(RowOutcome.HORS_FENETRE),
                        counts.of(RowOutcome.SANS_EFFET),
                        counts.of(RowOutcome.DOUBLON),
                        counts.of(RowOutcome.REJETEE),
                        file.sha256());
            }
        }
    }
}
