package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Window;
import java.io.IOException;
import java.util.List;

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
        for (EssmsResult result : report.essms()) {
            String projet = Cells.input(result.essms().projetId());
            boolean first = result.window().map(Window::firstMeasure).orElse(false);
            String begin = Cells.optional(result.window().map(Window::firstDay));
            String end = Cells.optional(result.window().map(Window::lastDay));
            for (IndicatorResult indicator : result.indicators()) {
                printer.print(
                        report.period(),
                        projet,
                        result.essms().finess(),
                        indicator.indicateur(),
                        first,
                        begin,
                        end,
                        Cells.optional(indicator.numerator()),
                        Cells.optional(indicator.ratio().map(Ratio::denominator)),
                        Cells.optional(indicator.ratio().map(Ratio::source)),
                        Cells.percent(indicator.ratio()),
                        Cells.optional(indicator.target()),
                        indicator.status(),
                        Cells.input(indicator.motif()),
                        Cells.optional(indicator.lacking()));
            }
        }
    }
}
