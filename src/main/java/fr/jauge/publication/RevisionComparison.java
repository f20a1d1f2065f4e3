package fr.jauge.publication;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * Compare two revisions of a period cell by cell, as they are written, a projet at a time.
 *
 * <p>A row that only one of them has is one difference: {@code ligne}, {@code ABSENTE} or {@code PRESENTE}. The cells of
 * {@code montants.csv} are named after their file ({@code montants.usage}), since an ESSMS has some of the same name in
 * {@code essms.csv}; its rows MATERIEL and AMOA are the facts {@code montants.materiel} and {@code montants.amoa} of their
 * projet, empty where the registry has no such amount. A column that only one of the revisions knows is not compared.
 */
final class RevisionComparison implements Closeable {
    static final String LINE = "ligne";
    static final String ABSENT = "ABSENTE";
    static final String PRESENT = "PRESENTE";

    private static final Set<String> KEYS = Set.of("periode", "projet_id", "finess_et", "indicateur");

    private final List<TablePair> pairs = new ArrayList<>();

    /** Name the files that are compared, and what sets the names of their cells apart. */
    enum Table {
        INDICATEURS("indicateurs.csv", ""),
        ESSMS("essms.csv", ""),
        PROJETS("projets.csv", ""),
        MONTANTS("montants.csv", "montants.");

        final String file;
        final String prefix;

        Table(String file, String prefix) {
            this.file = file;
            this.prefix = prefix;
        }
    }

    /** Hold a cell that differs; the FINESS is empty for a fact of the projet, the indicator for one of the ESSMS. */
    record Ecart(String projet, String finess, String indicateur, String champ, String avant, String apres) {}

    /** Take the differences, in order. */
    interface Taker {
        void take(Ecart ecart) throws IOException;
    }

    /**
     * Opens both revisions.
     *
     * @param compared the names of the files that both have
     */
    RevisionComparison(Path before, Path after, Set<String> compared) throws IOException {
        try {
            for (Table table : Table.values()) {
                if (compared.contains(table.file)) {
                    pairs.add(TablePair.open(table, before, after));
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Gives every difference, by projet, FINESS, indicator and cell, in the order of code points. */
    void differences(Taker taker) throws IOException {
        for (Optional<String> projet = nextProjet(); projet.isPresent(); projet = nextProjet()) {
            Map<RowKey, Map<String, String>> before = new HashMap<>();
            Map<RowKey, Map<String, String>> after = new HashMap<>();
            for (TablePair pair : pairs) {
                pair.before.take(projet.get()).forEach(row -> pair.load(row, before));
                pair.after.take(projet.get()).forEach(row -> pair.load(row, after));
            }
            for (Ecart ecart : differences(projet.get(), before, after)) {
                taker.take(ecart);
            }
        }
    }

    private Optional<String> nextProjet() {
        return pairs.stream()
                .flatMap(pair -> List.of(pair.before, pair.after).stream())
                .flatMap(rows -> rows.projet().stream())
                .min(Cells.ORDER);
    }

    private static List<Ecart> differences(
            String projet, Map<RowKey, Map<String, String>> before, Map<RowKey, Map<String, String>> after) {
        List<Ecart> found = new ArrayList<>();
        Set<RowKey> rows = new HashSet<>(before.keySet());
        rows.addAll(after.keySet());
        for (RowKey row : rows) {
            Map<String, String> avant = before.getOrDefault(row, Map.of());
            Map<String, String> apres = after.getOrDefault(row, Map.of());
            for (String champ : row.comparable(avant, apres)) {
                String absent = champ.equals(row.prefix + LINE) ? ABSENT : "";
                String x = avant.getOrDefault(champ, absent);
                String y = apres.getOrDefault(champ, absent);
                if (!x.equals(y)) {
                    found.add(new Ecart(projet, row.finess, row.indicateur, champ, x, y));
                }
            }
        }
        found.sort(Comparator.comparing(Ecart::finess, Cells.ORDER)
                .thenComparing(Ecart::indicateur, Cells.ORDER)
                .thenComparing(Ecart::champ, Cells.ORDER));
        return found;
    }

    @Override
    public void close() throws IOException {
        for (TablePair pair : pairs) {
            pair.before.close();
            pair.after.close();
        }
    }

    /** Identify a row of a projet. */
    private record RowKey(String finess, String indicateur, String prefix) {

        /** The cells to look at: the row itself alone, when only one of the revisions has it. */
        Set<String> comparable(Map<String, String> avant, Map<String, String> apres) {
            String line = prefix + LINE;
            if (avant.containsKey(line) != apres.containsKey(line)) {
                return Set.of(line);
            }
            Set<String> cells = new TreeSet<>(avant.keySet());
            cells.addAll(apres.keySet());
            return cells;
        }
    }

    private record TablePair(Table table, ProjetRows before, ProjetRows after, Set<String> columns) {

        static TablePair open(Table table, Path before, Path after) throws IOException {
            ProjetRows old = new ProjetRows(before.resolve(table.file));
            try {
                ProjetRows young = new ProjetRows(after.resolve(table.file));
                Set<String> shared = new HashSet<>(old.columns());
                shared.retainAll(young.columns());
                shared.removeAll(KEYS);
                return new TablePair(table, old, young, shared);
            } catch (IOException e) {
                old.close();
                throw e;
            }
        }

        void load(CSVRecord row, Map<RowKey, Map<String, String>> rows) {
            String finess = cell(row, "finess_et");
            RowKey key = new RowKey(finess, cell(row, "indicateur"), table.prefix);
            Map<String, String> cells = rows.computeIfAbsent(key, absent -> new TreeMap<>());
            if (table == Table.MONTANTS && finess.isEmpty()) {
                String kind = row.get("situation").toLowerCase(Locale.ROOT);
                cells.put(table.prefix + kind, row.get("montant"));
                return;
            }
            cells.put(table.prefix + LINE, PRESENT);
            columns.forEach(column -> cells.put(table.prefix + column, row.get(column)));
        }

        private static String cell(CSVRecord row, String column) {
            return row.isSet(column) ? row.get(column) : "";
        }
    }
}
