package fr.jauge.publication;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.AnomalyCode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;

/** Publish the anomalies of projets and of ESSMS. */
record AnomaliesCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "anomalies.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("periode", "projet_id", "finess_et", "code", "nombre");
    }

    @Override
    public void rows(CSVPrinter printer) throws IOException {
        Map<String, List<EssmsResult>> byProjet = report.essms().stream()
                .collect(Collectors.groupingBy(result -> result.essms().projetId()));
        for (ProjetResult projet : report.projets()) {
            String id = projet.projet().id();
            print(printer, id, "", projet.anomalies());
            for (EssmsResult result : byProjet.getOrDefault(id, List.of())) {
                print(printer, id, result.essms().finess().value(), result.anomalies());
            }
        }
    }

    private void print(CSVPrinter printer, String projet, String finess, Map<AnomalyCode, Long> counts)
            throws IOException {
        List<AnomalyCode> codes = counts.keySet().stream()
                .sorted(Comparator.comparing(AnomalyCode::name))
                .toList();
        for (AnomalyCode code : codes) {
            printer.printRecord(report.period(), Cells.input(projet), finess, code, counts.get(code));
        }
    }
}
