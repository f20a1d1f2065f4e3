package fr.jauge.store;

import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.Rejection;
import fr.jauge.measure.RowCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keep the rejections listed of an extract in one column, a line each: as rows of their own they would be most rows. */
final class RejectionLines {
    private static final String BETWEEN = ";";

    private RejectionLines() {}

    /** The rejected rows by code, those there are. */
    static String writeCounts(RowCounts counts) {
        StringBuilder text = new StringBuilder();
        for (RowRejection code : RowRejection.values()) {
            if (counts.of(code) > 0) {
                text.append(code).append(BETWEEN).append(counts.of(code)).append('\n');
            }
        }
        return text.toString();
    }

    static Map<RowRejection, Long> readCounts(String text) {
        Map<RowRejection, Long> counts = new EnumMap<>(RowRejection.class);
        for (String line : TextLines.split(text)) {
            String[] cells = line.split(BETWEEN, -1);
            counts.put(RowRejection.valueOf(cells[0]), Long.parseLong(cells[1]));
        }
        return counts;
    }

    static String write(List<Rejection> rejections) {
        StringBuilder text = new StringBuilder();
        for (Rejection rejection : rejections) {
            text.append(rejection.line())
                    .append(BETWEEN)
                    .append(rejection.column())
                    .append(BETWEEN)
                    .append(rejection.code())
                    .append(BETWEEN)
                    .append(rejection.finess())
                    .append('\n');
        }
        return text.toString();
    }

    static List<Rejection> read(String text) {
        List<Rejection> rejections = new ArrayList<>();
        for (String line : TextLines.split(text)) {
            String[] cells = line.split(BETWEEN, -1);
            rejections.add(new Rejection(Long.parseLong(cells[0]), cells[1], RowRejection.valueOf(cells[2]), cells[3]));
        }
        return rejections;
    }
}
