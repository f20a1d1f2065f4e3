package fr.jauge.publication;

import java.util.List;

/** List the CSV files of a revision. */
final class Documents {
    private Documents() {}

    static List<CsvDocument> of(MonthReport report) {
        return List.of(
                new IndicateursCsv(report),
                new EssmsCsv(report),
                new ProjetsCsv(report),
                new MontantsCsv(report),
                new DepotsCsv(report),
                new FichiersCsv(report),
                new RejetsCsv(report),
                new AnomaliesCsv(report),
                new CalculsCsv(report),
                new JustificatifsCsv(report));
    }
}
