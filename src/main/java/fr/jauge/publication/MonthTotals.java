package fr.jauge.publication;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * Add up the published figures of a revision over all its ESSMS.
 *
 * @param indicateurs the sums of numerators and of denominators, and how many ESSMS reach the target
 * @param essms by status, as it is written
 */
public record MonthTotals(Map<Indicateur, Total> indicateurs, Map<String, Long> essms) {

    /** Hold the sums of an indicator; those without a denominator sum to 0. */
    public record Total(long numerator, long denominator, long reached) {
        private Total plus(CSVRecord row) {
            return new Total(
                    numerator + number(row.get("numerateur")),
                    denominator + number(row.get("denominateur")),
                    reached + (row.get("statut").equals("ATTEINT") ? 1 : 0));
        }
    }

    /** Reads what is there: the totals of a purged revision are empty. */
    static MonthTotals of(Path revision) throws IOException {
        MonthTotals totals = new MonthTotals(new EnumMap<>(Indicateur.class), new TreeMap<>());
        Path indicateurs = revision.resolve(RevisionComparison.Table.INDICATEURS.file);
        if (Files.exists(indicateurs)) {
            PublishedCsv.forEach(
                    indicateurs,
                    row -> totals.indicateurs.compute(
                            Indicateur.valueOf(row.get("indicateur")),
                            (code, total) -> (total == null ? new Total(0, 0, 0) : total).plus(row)));
        }
        totals.essms.putAll(statuses(revision));
        return totals;
    }

    /** How many ESSMS a revision has of each status. */
    static Map<String, Long> statuses(Path revision) throws IOException {
        Map<String, Long> statuses = new TreeMap<>();
        Path essms = revision.resolve(RevisionComparison.Table.ESSMS.file);
        if (Files.exists(essms)) {
            for (EssmsStatus status : EssmsStatus.values()) {
                statuses.put(status.name(), 0L);
            }
            PublishedCsv.forEach(essms, row -> statuses.merge(row.get("statut"), 1L, Long::sum));
        }
        return statuses;
    }

    private static long number(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }
}
