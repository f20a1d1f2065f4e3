package fr.jauge.publication;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.AnomalyCode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    public void rows(CsvRows printer) throws IOException {
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

    private void print(CsvRows printer, String projet, String finess, Map<AnomalyCode, Long> counts)
            throws IOException {
        List<Map.Entry<AnomalyCode, Long>> byName = counts.entrySet().stream()
                .sorted(Comparator.comparing(count -> count.getKey().name()))
                .toList();
        for (Map.Entry<AnomalyCode, Long> count : byName) {
            printer.print(report.period(), Cells.input(projet), finess, count.getKey(), count.getValue());
        }
    }
}
