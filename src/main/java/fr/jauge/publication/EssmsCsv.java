package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import java.io.IOException;
import java.util.List;

/** Publish what every participating ESSMS came to. */
record EssmsCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "essms.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "periode",
                "projet_id",
                "finess_et",
                "raison_sociale",
                "secteur",
                "situation",
                "statut",
                "personnes_accompagnees",
                "personnes_eligibles",
                "dossiers_actifs",
                "indicateurs_atteints",
                "indicateurs_applicables",
                "va_prete");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        String period = report.period().toString();
        for (EssmsResult result : report.essms()) {
            printer.cell(period)
                    .cell(Cells.input(result.essms().projetId()))
                    .cell(result.essms().finess().value())
                    .cell(Cells.input(result.essms().raisonSociale()))
                    .cell(result.essms().secteur().name())
                    .cell(result.essms().situation().name())
                    .cell(result.status().name())
                    .cell(result.accompanied())
                    .cell(result.eligible())
                    .cell(result.active())
                    .cell(result.reached())
                    .cell(result.applicable())
                    .cell(result.readyForVa() ? "OUI" : "NON")
                    .end();
        }
    }
}
