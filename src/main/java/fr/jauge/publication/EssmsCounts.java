package fr.jauge.publication;

import fr.jauge.indicator.Population;
import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.RowTotals;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold what {@code calculs.csv} says of an ESSMS: the counts behind its rates.
 *
 * @param population 0 for what is not known
 * @param isCounted whether {@code dossiers.csv} of the month is accepted: without it nobody is present
 * @param isActivityKnown whether the active persons are known
 * @param rows of each extract, all months read
 */
public record EssmsCounts(
        Population population, boolean isCounted, boolean isActivityKnown, Map<Extrait, RowTotals> rows) {

    /** Reads a row; empty when the ESSMS is not measured, not received, or received in several depots. */
    public static Optional<EssmsCounts> read(PublishedRow row) {
        if (row.text(CalculsCsv.retained(Extrait.DOSSIERS)).isEmpty()) {
            return Optional.empty();
        }
        Map<Extrait, RowTotals> rows = new EnumMap<>(Extrait.class);
        for (Extrait extrait : Extrait.values()) {
            rows.put(
                    extrait,
                    new RowTotals(
                            row.number(CalculsCsv.retained(extrait)).orElseThrow(),
                            row.number(CalculsCsv.rejected(extrait)).orElseThrow()));
        }
        RowTotals updates = rows.getOrDefault(Extrait.MISES_A_JOUR, RowTotals.NONE);
        Population population = new Population(
                row.number("presents").orElse(0),
                row.number("en_doute").orElse(0),
                row.number("declares"),
                row.number("non_eligibles").orElse(0),
                row.number("actifs").orElse(0),
                updates.rejected());
        return Optional.of(new EssmsCounts(
                population,
                row.number("presents").isPresent(),
                row.number("actifs").isPresent(),
                Collections.unmodifiableMap(rows)));
    }

    /** The names of the depots of a row, as they are written in {@code depots.csv}. */
    public static List<String> depots(PublishedRow row) {
        String names = row.text("depots");
        return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    }
}
