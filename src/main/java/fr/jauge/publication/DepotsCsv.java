package fr.jauge.publication;

import fr.jauge.lexicon.FileStatus;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import java.io.IOException;
import java.util.List;

/** Publish what became of every depot looked at. */
record DepotsCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "depots.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("mois", "depot", "statut", "motif", "fichiers", "lignes_lues", "octets");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (DepotReading depot : report.depots()) {
            printer.print(
                    depot.month(),
                    Cells.input(depot.name()),
                    depot.refusal().isPresent() ? FileStatus.REFUSE : FileStatus.ACCEPTE,
                    depot.refusal().map(Enum::name).orElse(depot.knowsNoEssms() ? "AUCUN_ESSMS_CONNU" : ""),
                    depot.files().stream()
                            .filter(file -> file.status() != FileStatus.ABSENT)
                            .count(),
                    depot.files().stream()
                            .mapToLong(file -> file.counts().read())
                            .sum(),
                    depot.files().stream().mapToLong(FileMeasure::bytes).sum());
        }
    }
}
