package fr.jauge.store;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keep the rejections listed of a depot in one column, a line each: as rows of their own they would be most rows. */
final class RejectionLines {
    private static final char BETWEEN = ';';

    private RejectionLines() {}

    static String write(List<FileMeasure> files) {
        StringBuilder text = new StringBuilder();
        for (FileMeasure file : files) {
            for (Rejection rejection : file.rejections()) {
                text.append(file.extrait().name())
                        .append(BETWEEN)
                        .append(rejection.line())
                        .append(BETWEEN)
                        .append(rejection.column())
                        .append(BETWEEN)
                        .append(rejection.code().name())
                        .append(BETWEEN)
                        .append(rejection.finess())
                        .append('\n');
            }
        }
        return text.toString();
    }

    static Map<Extrait, List<Rejection>> read(String text) {
        Map<Extrait, List<Rejection>> rejections = new EnumMap<>(Extrait.class);
        for (String line : TextLines.split(text)) {
            List<String> cells = TextLines.cells(line, BETWEEN);
            rejections
                    .computeIfAbsent(Extrait.valueOf(cells.get(0)), extrait -> new ArrayList<>())
                    .add(new Rejection(
                            Long.parseLong(cells.get(1)),
                            cells.get(2),
                            RowRejection.valueOf(cells.get(3)),
                            cells.get(4)));
        }
        return rejections;
    }
}
