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
        for (EssmsResult result : report.essms()) {
            printer.print(
                    report.period(),
                    Cells.input(result.essms().projetId()),
                    result.essms().finess(),
                    Cells.input(result.essms().raisonSociale()),
                    result.essms().secteur(),
                    result.essms().situation(),
                    result.status(),
                    Cells.optional(result.accompanied()),
                    Cells.optional(result.eligible()),
                    Cells.optional(result.active()),
                    result.reached(),
                    result.applicable(),
                    result.readyForVa() ? "OUI" : "NON");
        }
    }
}
