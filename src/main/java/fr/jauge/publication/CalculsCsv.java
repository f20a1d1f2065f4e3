package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
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
        for (EssmsResult result : report.essms()) {
            List<Object> row = new ArrayList<>(List.of(
                    report.period(),
                    Cells.input(result.essms().projetId()),
                    result.essms().finess(),
                    result.essms().premiereMesure().map(Period::toString).orElse(""),
                    depots(result)));
            addPersons(row, result);
            for (Extrait extrait : Extrait.values()) {
                Optional<RowTotals> rows = result.tally().map(tally -> tally.rowsOf(extrait));
                row.add(Cells.optional(rows.map(RowTotals::retained)));
                row.add(Cells.optional(rows.map(RowTotals::rejected)));
            }
            printer.print(row);
        }
    }

    private static String depots(EssmsResult result) {
        return result.window().isPresent()
                ? result.reception().depots().stream().map(Cells::input).collect(Collectors.joining(" "))
                : "";
    }

    private static void addPersons(List<Object> row, EssmsResult result) {
        Optional<Tally> counted = result.tally().filter(tally -> tally.of(Extrait.DOSSIERS) == Availability.AVAILABLE);
        row.add(Cells.optional(counted.map(Tally::present)));
        row.add(Cells.optional(counted.map(Tally::doubtful)));
        row.add(Cells.optional(result.tally().map(Tally::declared).orElse(OptionalLong.empty())));
        row.add(Cells.optional(counted.map(Tally::notEligible)));
        row.add(Cells.optional(result.active()));
    }
}
