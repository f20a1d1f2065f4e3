package fr.jauge.publication.workbook;

import static fr.jauge.publication.workbook.Column.count;
import static fr.jauge.publication.workbook.Column.text;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Window;
import fr.jauge.publication.MonthReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lay out what {@code indicateurs.csv} publishes, with the name of the ESSMS. */
final class IndicateursSheet {
    private IndicateursSheet() {}

    /** Hold what an indicator of an ESSMS came to. */
    record Line(Measured measured, IndicatorResult indicator) {
        EssmsResult essms() {
            return measured.essms;
        }
    }

    /** Hold an ESSMS and the days over which it is measured, the same for all its lines; empty texts where it is not. */
    private record Measured(EssmsResult essms, String first, Object firstDay, Object lastDay) {
        static Measured of(EssmsResult essms) {
            Optional<Window> window = essms.window();
            return new Measured(
                    essms,
                    window.map(Window::firstMeasure).orElse(false) ? "OUI" : "NON",
                    Column.of(window.map(Window::firstDay)),
                    Column.of(window.map(Window::lastDay)));
        }

        Stream<Line> lines() {
            return essms.indicators().stream().map(indicator -> new Line(this, indicator));
        }
    }

    static Sheet<Line> of(MonthReport report) {
        List<Column<Line>> columns = List.of(
                new Column<>("Période", 9, Form.MONTH, line -> report.period()),
                text("Projet", 18, line -> line.essms().essms().projetId()),
                text("FINESS ET", 11, line -> line.essms().essms().finess()),
                text("Raison sociale", 36, line -> line.essms().essms().raisonSociale()),
                text("Indicateur", 22, line -> line.indicator.indicateur()),
                text("Première mesure", 10, line -> line.measured.first),
                new Column<>("Début de la fenêtre", 12, Form.DAY, line -> line.measured.firstDay),
                new Column<>("Fin de la fenêtre", 12, Form.DAY, line -> line.measured.lastDay),
                count("Numérateur", 12, line -> Column.of(line.indicator.numerator())),
                count(
                        "Dénominateur",
                        13,
                        line -> Column.of(line.indicator.ratio().map(Ratio::denominator))),
                text(
                        "Source du dénominateur",
                        14,
                        line -> Column.of(line.indicator.ratio().map(Ratio::source))),
                new Column<>("Taux", 10, Form.PERCENT, line -> Ratios.rate(line.indicator)),
                new Column<>("Cible", 8, Form.TARGET, line -> Ratios.target(line.indicator.target())),
                text("Statut", 20, (Line line) -> line.indicator.status()).toned(Tones.INDICATEUR),
                text("Motif", 24, line -> line.indicator.motif()),
                count("Manque", 9, line -> Column.of(line.indicator.lacking())));
        return new Sheet<>(
                "Indicateurs",
                3,
                columns,
                report.essms().stream()
                        .flatMap(essms -> Measured.of(essms).lines())
                        .iterator(),
                "indicateurs.csv");
    }
}
