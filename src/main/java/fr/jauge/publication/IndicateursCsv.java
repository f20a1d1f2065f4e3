package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Window;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Publish every indicator of every participating ESSMS. */
record IndicateursCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "indicateurs.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "periode",
                "projet_id",
                "finess_et",
                "indicateur",
                "premiere_mesure",
                "debut_fenetre",
                "fin_fenetre",
                "numerateur",
                "denominateur",
                "source_denominateur",
                "taux",
                "cible",
                "statut",
                "motif",
                "manquant");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        String period = report.period().toString();
        for (EssmsResult result : report.essms()) {
            String projet = Cells.input(result.essms().projetId());
            String finess = result.essms().finess().value();
            String first =
                    Boolean.toString(result.window().map(Window::firstMeasure).orElse(false));
            String begin = Cells.optional(result.window().map(Window::firstDay));
            String end = Cells.optional(result.window().map(Window::lastDay));
            for (IndicatorResult indicator : result.indicators()) {
                printer.cell(period)
                        .cell(projet)
                        .cell(finess)
                        .cell(indicator.indicateur().name())
                        .cell(first)
                        .cell(begin)
                        .cell(end)
                        .cell(indicator.numerator());
                ratio(printer, indicator.ratio());
                printer.cell(indicator.target())
                        .cell(indicator.status().name())
                        .cell(Cells.input(indicator.motif()))
                        .cell(indicator.lacking())
                        .end();
            }
        }
    }

    private static void ratio(CsvRows printer, Optional<Ratio> ratio) throws IOException {
        if (ratio.isPresent()) {
            printer.cell(ratio.get().denominator())
                    .cell(ratio.get().source().name())
                    .cell(Cells.percent(ratio));
        } else {
            printer.empty().empty().empty();
        }
    }
}
