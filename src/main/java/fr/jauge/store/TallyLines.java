package fr.jauge.store;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import fr.jauge.measure.Availability;
import fr.jauge.measure.RowTotals;
import fr.jauge.measure.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private static final int ROWS_FROM = 24;
    private static final int CELLS = ROWS_FROM + 2 * Extrait.values().length;
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
        TextLines.split(text).forEach(line -> tallies.add(tally(line)));
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
        for (Extrait extrait : Extrait.values()) {
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

    private static Tally tally(String line) {
        List<String> cells = TextLines.cells(line, BETWEEN);
        if (cells.size() != CELLS) {
            throw new IllegalStateException("a tally in the database has " + cells.size() + " cells");
        }
        return new Tally(
                new Finess(cells.get(0)),
                cells.get(1),
                Long.parseLong(cells.get(2)),
                Long.parseLong(cells.get(3)),
                cells.get(4).isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells.get(4))),
                Availability.valueOf(cells.get(5)),
                Long.parseLong(cells.get(6)),
                Long.parseLong(cells.get(7)),
                Long.parseLong(cells.get(8)),
                Boolean.parseBoolean(cells.get(9)),
                Long.parseLong(cells.get(10)),
                Long.parseLong(cells.get(11)),
                Long.parseLong(cells.get(12)),
                Long.parseLong(cells.get(13)),
                Long.parseLong(cells.get(14)),
                Long.parseLong(cells.get(15)),
                ExtractLetters.read(cells.get(16)),
                new Tally.Signals(
                        Long.parseLong(cells.get(17)),
                        Long.parseLong(cells.get(18)),
                        Long.parseLong(cells.get(19)),
                        Long.parseLong(cells.get(20)),
                        Long.parseLong(cells.get(21)),
                        Long.parseLong(cells.get(22)),
                        Long.parseLong(cells.get(23))),
                rows(cells));
    }

    private static Map<Extrait, RowTotals> rows(List<String> cells) {
        Map<Extrait, RowTotals> rows = new EnumMap<>(Extrait.class);
        int at = ROWS_FROM;
        for (Extrait extrait : Extrait.values()) {
            rows.put(extrait, new RowTotals(Long.parseLong(cells.get(at)), Long.parseLong(cells.get(at + 1))));
            at += 2;
        }
        return rows;
    }
}
