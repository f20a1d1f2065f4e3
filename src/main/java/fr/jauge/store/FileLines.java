package fr.jauge.store;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.RowCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keep what became of the extracts of a depot as text, a line for each: they are written and read with their depot.
 *
 * <p>The cells of a line: extract, status, refusal (empty when there is none), the rows of each outcome in their order,
 * the rejected rows of each code in their order, SHA-256, bytes, then the columns passed over.
 */
final class FileLines {
    /** No name holds it: {@link TextLines} makes another character of it. */
    private static final char BETWEEN = '\t';

    private static final RowOutcome[] OUTCOMES = RowOutcome.values();
    private static final RowRejection[] CODES = RowRejection.values();

    private FileLines() {}

    static String write(List<FileMeasure> files) {
        StringBuilder text = new StringBuilder();
        for (FileMeasure file : files) {
            text.append(file.extrait().name()).append(BETWEEN);
            text.append(file.status().name()).append(BETWEEN);
            text.append(file.refusal().map(Enum::name).orElse(""));
            for (RowOutcome outcome : OUTCOMES) {
                text.append(BETWEEN).append(file.counts().of(outcome));
            }
            for (RowRejection code : CODES) {
                text.append(BETWEEN).append(file.counts().of(code));
            }
            text.append(BETWEEN).append(file.sha256());
            text.append(BETWEEN).append(file.bytes());
            TextLines.kept(file.unknownColumns())
                    .forEach(column -> text.append(BETWEEN).append(column));
            text.append('\n');
        }
        return text.toString();
    }

    /** Without the rejections listed of each. */
    static List<FileMeasure> read(String text) {
        List<FileMeasure> files = new ArrayList<>();
        for (String line : TextLines.split(text)) {
            files.add(file(TextLines.cells(line, BETWEEN)));
        }
        return files;
    }

    private static FileMeasure file(List<String> cells) {
        int at = 3;
        Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : OUTCOMES) {
            outcomes.put(outcome, Long.parseLong(cells.get(at++)));
        }
        Map<RowRejection, Long> codes = new EnumMap<>(RowRejection.class);
        for (RowRejection code : CODES) {
            codes.put(code, Long.parseLong(cells.get(at++)));
        }
        String refusal = cells.get(2);
        return new FileMeasure(
                Extrait.valueOf(cells.get(0)),
                FileStatus.valueOf(cells.get(1)),
                refusal.isEmpty() ? Optional.empty() : Optional.of(FileRefusal.valueOf(refusal)),
                new RowCounts(outcomes, codes),
                cells.get(at),
                Long.parseLong(cells.get(at + 1)),
                List.of(),
                List.copyOf(cells.subList(at + 2, cells.size())));
    }
}
