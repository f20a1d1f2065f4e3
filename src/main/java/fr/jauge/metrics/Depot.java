package fr.jauge.metrics;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.RowOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Hold what a revision publishes of a depot of its month.
 *
 * @param rejections how many of the rejected rows are listed in {@code rejets.csv}, by code
 * @param bytes unpacked
 */
record Depot(
        String name, FileStatus status, String motif, long bytes, List<DepotFile> files, Map<String, Long> rejections) {
    /** Whoever names a folder against the rules may have put anything there: such a name is not passed on. */
    private static final String UNNAMED = "(nom invalide)";

    /** Hold one of its extracts. */
    record DepotFile(String name, FileStatus status, String motif, Map<RowOutcome, Long> rows) {}

    /** Its name, when it is one that a depot may have. */
    String label() {
        return motif.equals(DepotRefusal.NOM_INVALIDE.name()) ? UNNAMED : name;
    }

    /** Its name whatever its case, by which it is the same from month to month. */
    String key() {
        return fr.jauge.extract.Depot.key(name);
    }

    boolean isAccepted() {
        return status == FileStatus.ACCEPTE;
    }

    Map<RowOutcome, Long> rows() {
        Map<RowOutcome, Long> rows = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            rows.put(
                    outcome,
                    files.stream()
                            .mapToLong(file -> file.rows.getOrDefault(outcome, 0L))
                            .sum());
        }
        return rows;
    }

    long read() {
        return rows().values().stream().mapToLong(Long::longValue).sum();
    }

    long rejected() {
        return rows().getOrDefault(RowOutcome.REJETEE, 0L);
    }
}
