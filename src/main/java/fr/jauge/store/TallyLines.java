package fr.jauge.store;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import fr.jauge.measure.Availability;
import fr.jauge.measure.RowTotals;
import fr.jauge.measure.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Keep the tallies of a depot as text, a line for each ESSMS: they are written and read with their depot, never apart,
 * and as rows of their own they would cost the database more than all else together.
 *
 * <p>The cells of a line are those of {@link Tally} in its order: FINESS, depot (its name has no separator), present,
 * doubtful, declared (empty when it is not), headcount, not eligible, active, updates rejected, updates refused, messages, DMP, projets, evenements,
 * prescriptions, exchanges, extracts, the seven signals, then for each extract the rows retained and rejected.
 */
final class TallyLines {
    /** The ESSMS in one row of the database. */
    private static final int PART = 1500;

    private static final List<Extrait> EXTRAITS = List.of(Extrait.values());
    private static final Extrait LAST = EXTRAITS.get(EXTRAITS.size() - 1);
    private static final char BETWEEN = ';';

    private TallyLines() {}

    /** The rows to write. */
    static List<String> write(List<Tally> tallies) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < tallies.size(); from += PART) {
            StringBuilder text = new StringBuilder();
            tallies.subList(from, Math.min(tallies.size(), from + PART)).forEach(tally -> write(text, tally));
            parts.add(text.toString());
        }
        return parts;
    }

    /** The tallies of one row. */
    static List<Tally> read(String text) {
        List<Tally> tallies = new ArrayList<>();
        LineCells cells = new LineCells(text, BETWEEN);
        // the ESSMS of a depot have the same, nearly all
        Map<String, Map<Extrait, Availability>> extracts = new HashMap<>();
        while (!cells.isAtEnd()) {
            tallies.add(tally(cells, extracts));
        }
        return tallies;
    }

    private static void write(StringBuilder text, Tally tally) {
        OptionalLong declared = tally.declared();
        text.append(tally.finess()).append(BETWEEN).append(tally.depot()).append(BETWEEN);
        append(text, tally.present(), tally.doubtful());
        text.append(declared.isPresent() ? Long.toString(declared.getAsLong()) : "")
                .append(BETWEEN)
                .append(tally.headcount())
                .append(BETWEEN);
        append(text, tally.notEligible(), tally.active(), tally.updatesRejected());
        text.append(tally.updatesRefused()).append(BETWEEN);
        append(text, tally.messages(), tally.dmp(), tally.projets(), tally.evenements());
        append(text, tally.prescriptions(), tally.exchanges());
        text.append(ExtractLetters.write(tally.extracts())).append(BETWEEN);
        Tally.Signals signals = tally.signals();
        append(text, signals.rowsRejected(), signals.motifsAbsent(), signals.activityUnknown());
        append(text, signals.projetsEchus(), signals.oldPreparations(), signals.longEvenements());
        text.append(signals.missingMonths());
        for (Extrait extrait : EXTRAITS) {
            RowTotals rows = tally.rowsOf(extrait);
            text.append(BETWEEN).append(rows.retained()).append(BETWEEN).append(rows.rejected());
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, long... numbers) {
        for (long number : numbers) {
            text.append(number).append(BETWEEN);
        }
    }

    private static Tally tally(LineCells cells, Map<String, Map<Extrait, Availability>> extracts) {
        return new Tally(
                new Finess(cells.next()),
                cells.next(),
                cells.number(),
                cells.number(),
                declared(cells.next()),
                Availability.valueOf(cells.next()),
                cells.number(),
                cells.number(),
                cells.number(),
                Boolean.parseBoolean(cells.next()),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                extracts.computeIfAbsent(cells.next(), ExtractLetters::read),
                new Tally.Signals(
                        cells.number(),
                        cells.number(),
                        cells.number(),
                        cells.number(),
                        cells.number(),
                        cells.number(),
                        cells.number()),
                rows(cells));
    }

    private static OptionalLong declared(String cell) {
        return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    private static Map<Extrait, RowTotals> rows(LineCells cells) {
        Map<Extrait, RowTotals> rows = new EnumMap<>(Extrait.class);
        for (Extrait extrait : EXTRAITS) {
            long retained = cells.number();
            long rejected = extrait == LAST ? cells.lastNumber() : cells.number();
            rows.put(extrait, new RowTotals(retained, rejected));
        }
        return rows;
    }
}
