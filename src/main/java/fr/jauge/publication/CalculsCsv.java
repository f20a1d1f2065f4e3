package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.Availability;
import fr.jauge.measure.RowTotals;
import fr.jauge.measure.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Publish what the rates of every participating ESSMS were drawn from, so that whoever defends one can take it apart: the
 * depot, the persons behind the denominators, the rows of each extract.
 *
 * <p>What cannot be known is empty: persons counted without an accepted {@code dossiers.csv}, active ones with a refused
 * {@code mises_a_jour.csv} besides; all of an ESSMS that is not measured; all but the depots of one that is not received
 * since they were refused, or received in several.
 */
record CalculsCsv(MonthReport report) implements CsvDocument {
    static final String FILE = "calculs.csv";

    private static final List<Extrait> EXTRAITS = List.of(Extrait.values());

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                "periode",
                "projet_id",
                "finess_et",
                "mois_premiere_mesure",
                "depots",
                "presents",
                "en_doute",
                "declares",
                "non_eligibles",
                "actifs"));
        for (Extrait extrait : Extrait.values()) {
            columns.add(retained(extrait));
            columns.add(rejected(extrait));
        }
        return columns;
    }

    /** The column of the rows of an extract that count. */
    static String retained(Extrait extrait) {
        return extrait.name().toLowerCase(Locale.ROOT) + "_retenues";
    }

    /** The column of the rows of an extract that are rejected. */
    static String rejected(Extrait extrait) {
        return extrait.name().toLowerCase(Locale.ROOT) + "_rejetees";
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        String period = report.period().toString();
        for (EssmsResult result : report.essms()) {
            Optional<Tally> tally = result.tally();
            printer.cell(period)
                    .cell(Cells.input(result.essms().projetId()))
                    .cell(result.essms().finess().value())
                    .cell(Cells.optional(result.essms().premiereMesure()))
                    .cell(depots(result));
            persons(printer, tally, result.active());
            for (Extrait extrait : EXTRAITS) {
                if (tally.isPresent()) {
                    RowTotals rows = tally.get().rowsOf(extrait);
                    printer.cell(rows.retained()).cell(rows.rejected());
                } else {
                    printer.empty().empty();
                }
            }
            printer.end();
        }
    }

    private static String depots(EssmsResult result) {
        return result.window().isPresent()
                ? result.reception().depots().stream().map(Cells::input).collect(Collectors.joining(" "))
                : "";
    }

    private static void persons(CsvRows printer, Optional<Tally> tally, OptionalLong active) {
        boolean counted = tally.isPresent() && tally.get().of(Extrait.DOSSIERS) == Availability.AVAILABLE;
        OptionalLong declared = tally.isPresent() ? tally.get().declared() : OptionalLong.empty();
        if (counted) {
            printer.cell(tally.get().present())
                    .cell(tally.get().doubtful())
                    .cell(declared)
                    .cell(tally.get().notEligible());
        } else {
            printer.empty().empty().cell(declared).empty();
        }
        printer.cell(active);
    }
}
