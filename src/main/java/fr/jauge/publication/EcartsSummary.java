package fr.jauge.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * Sum {@code ecarts.csv} up.
 *
 * @param cells how many cells differ
 * @param essms how many ESSMS have one
 * @param projets how many projets have one, of theirs or of their ESSMS
 * @param byIndicateur how many ESSMS have one, by indicator
 * @param figureCount how many rates and statuses of indicators differ, or are no longer or not before
 * @param figures the first of them
 * @param statuses the ESSMS whose status differs
 * @param verdicts the projets whose verdict differs
 * @param amounts the projets whose grant differs
 */
public record EcartsSummary(
        long cells,
        int essms,
        int projets,
        Map<String, Integer> byIndicateur,
        long figureCount,
        List<Change> figures,
        List<Change> statuses,
        List<Change> verdicts,
        List<Change> amounts) {
    /** Enough to be named; there can be hundreds of thousands. */
    private static final int FIGURES = 10;

    /** Hold what changed, from what, into what, as published. */
    public record Change(String subject, String before, String after) {}

    /**
     * Reads the differences of a revision.
     *
     * @param revision its folder
     * @return empty when it supersedes none
     */
    public static Optional<EcartsSummary> of(Path revision) throws IOException {
        Path ecarts = revision.resolve(EcartsCsv.FILE);
        return Files.exists(ecarts) ? Optional.of(read(ecarts)) : Optional.empty();
    }

    static EcartsSummary read(Path ecarts) throws IOException {
        Reading reading = new Reading();
        PublishedCsv.forEach(ecarts, reading::add);
        Map<String, Integer> byIndicateur = new TreeMap<>();
        reading.byIndicateur.forEach((code, essms) -> byIndicateur.put(code, essms.size()));
        return new EcartsSummary(
                reading.cells,
                reading.essms.size(),
                reading.projets.size(),
                byIndicateur,
                reading.figureCount,
                reading.figures,
                reading.statuses,
                reading.verdicts,
                reading.amounts);
    }

    private static final class Reading {
        private long cells;
        private final Set<String> essms = new HashSet<>();
        private final Set<String> projets = new HashSet<>();
        private final Map<String, Set<String>> byIndicateur = new TreeMap<>();
        private long figureCount;
        private final List<Change> figures = new ArrayList<>();
        private final List<Change> statuses = new ArrayList<>();
        private final List<Change> verdicts = new ArrayList<>();
        private final List<Change> amounts = new ArrayList<>();

        void add(CSVRecord row) {
            String projet = row.get("projet_id");
            String finess = row.get("finess_et");
            String indicateur = row.get("indicateur");
            String champ = row.get("champ");
            cells++;
            projets.add(projet);
            if (finess.isEmpty()) {
                addProjetFact(champ, change(projet, row));
                return;
            }
            essms.add(finess);
            if (indicateur.isEmpty()) {
                if (champ.equals("statut")) {
                    statuses.add(change(finess, row));
                }
                return;
            }
            byIndicateur.computeIfAbsent(indicateur, code -> new HashSet<>()).add(finess);
            if (isFigure(champ)) {
                figureCount++;
                if (figures.size() < FIGURES) {
                    figures.add(change(finess + " " + indicateur + " " + champ, row));
                }
            }
        }

        private void addProjetFact(String champ, Change change) {
            if (champ.equals("verdict")) {
                verdicts.add(change);
            } else if (champ.equals("subvention")) {
                amounts.add(change);
            }
        }

        private static boolean isFigure(String champ) {
            return champ.equals("taux") || champ.equals("statut") || champ.equals(RevisionComparison.LINE);
        }

        private static Change change(String subject, CSVRecord row) {
            return new Change(subject, row.get("avant"), row.get("apres"));
        }
    }
}
