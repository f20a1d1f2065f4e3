package fr.jauge.publication.workbook;

import static fr.jauge.publication.workbook.Column.text;

import fr.jauge.decision.AmountLine;
import fr.jauge.decision.ProjetResult;
import fr.jauge.publication.MonthReport;
import fr.jauge.registry.PartMedicoSociale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lay out what {@code montants.csv} publishes: the lines that make each grant. */
final class MontantsSheet {
    private MontantsSheet() {}

    /**
     * Hold a line of a grant.
     *
     * @param detail empty for equipment and project assistance, which have an amount alone
     */
    record Line(String projet, Optional<AmountLine> detail, String situation, BigDecimal montant) {
        private Object of(Function<AmountLine, Object> value) {
            return detail.isPresent() ? value.apply(detail.get()) : "";
        }
    }

    static Sheet<Line> of(MonthReport report) {
        List<Column<Line>> columns = List.of(
                text("Projet", 18, Line::projet),
                text("FINESS ET", 11, line -> line.of(AmountLine::finess)),
                text("Situation", 16, Line::situation),
                text("Rang", 7, line -> line.of(AmountLine::rang)),
                euros("Usage", line -> line.of(AmountLine::usage)),
                euros("Logiciel", line -> line.of(AmountLine::logiciel)),
                text(
                        "Part médico-sociale",
                        12,
                        line -> line.of(
                                amount -> Column.of(amount.partMedicoSociale().map(PartMedicoSociale::value)))),
                euros("Montant", Line::montant));
        return new Sheet<>(
                "Montants",
                3,
                columns,
                report.projets().stream().flatMap(MontantsSheet::lines).iterator(),
                "montants.csv");
    }

    private static Stream<Line> lines(ProjetResult result) {
        String projet = result.projet().id();
        Stream<Line> essms = result.subvention().lignes().stream()
                .map(line ->
                        new Line(projet, Optional.of(line), line.situation().name(), line.montant()));
        Stream<Line> materiel = result.subvention().materiel().stream()
                .map(amount -> new Line(projet, Optional.empty(), "MATERIEL", amount.montant()));
        Stream<Line> amoa = result.subvention().amoa().stream()
                .map(amount -> new Line(projet, Optional.empty(), "AMOA", amount.montant()));
        return Stream.of(essms, materiel, amoa).flatMap(lines -> lines);
    }

    private static Column<Line> euros(String title, Function<Line, Object> value) {
        return new Column<>(title, 16, Form.EUROS, value);
    }
}
