package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVPrinter;

/**
 * Write the private lists of dossiers to act on, one file an ESSMS, in order: what was gathered while the depots were
 * measured, of the depots that the database knows and no other.
 */
public final class ActionLists {
    private static final int PART = 16;
    /** How the files of an ESSMS end. */
    static final String LIST = ".csv";

    private static final String PAGE = ".html";

    private final GatheredLists gathered;
    private final Map<String, String> kept;

    /** @param kept the SHA-256 of what each depot measured gave, by its key; empty where it gave nothing */
    public ActionLists(GatheredLists gathered, Map<String, String> kept) {
        this.gathered = gathered;
        this.kept = Map.copyOf(kept);
    }

    /** Make the page of an ESSMS. */
    @FunctionalInterface
    interface PageMaker {
        byte[] page(String finess, Map<Indicateur, List<String>> dossiers);
    }

    /** The keys of the depots that gave lists, a few at a time. */
    List<List<String>> depots() {
        List<String> depots = kept.entrySet().stream()
                .filter(each -> !GatheredLists.isEmpty(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < depots.size(); from += PART) {
            parts.add(depots.subList(from, Math.min(from + PART, depots.size())));
        }
        return parts;
    }

    /**
     * Writes the list of each ESSMS that has one, and its page.
     *
     * @param depots some of {@link #depots()}
     * @param files with which they are written
     * @param wanted the ESSMS whose lists are published
     * @return the files written
     */
    List<FileDigest> publish(
            List<String> depots, Path folder, DurableFiles files, Predicate<String> wanted, PageMaker pages)
            throws IOException {
        List<FileDigest> written = new ArrayList<>();
        for (String depot : depots) {
            for (Map.Entry<String, List<Entry>> list : read(depot).entrySet()) {
                if (wanted.test(list.getKey())) {
                    written.add(files.writePrivate(folder, list.getKey() + LIST, csv(list.getValue())));
                    written.add(files.writePrivate(
                            folder, list.getKey() + PAGE, pages.page(list.getKey(), dossiers(list.getValue()))));
                }
            }
        }
        return written;
    }

    private Map<String, List<Entry>> read(String depot) throws IOException {
        Map<String, List<Entry>> lists = new TreeMap<>();
        // not Files.lines: an identifier may hold a separator of Unicode that it takes for the end of a line
        for (String line :
                gathered.read(depot, Objects.requireNonNull(kept.get(depot))).split("\n", 0)) {
            int first = line.indexOf(GatheredLists.BETWEEN);
            int second = line.indexOf(GatheredLists.BETWEEN, first + 1);
            lists.computeIfAbsent(line.substring(0, first), finess -> new ArrayList<>())
                    .add(new Entry(line.substring(first + 1, second), line.substring(second + 1)));
        }
        return lists;
    }

    private static byte[] csv(List<Entry> entries) throws IOException {
        entries.sort(Comparator.comparing(Entry::indicateur).thenComparing(Entry::cell, Cells.ORDER));
        StringBuilder text = new StringBuilder("indicateur;dossier_id\n");
        CSVPrinter printer = new CSVPrinter(text, CsvDocument.FORM);
        for (Entry entry : entries) {
            printer.printRecord(entry.indicateur(), entry.cell());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The dossiers of a list that is in order, as they were delivered. */
    private static Map<Indicateur, List<String>> dossiers(List<Entry> entries) {
        Map<Indicateur, List<String>> dossiers = new EnumMap<>(Indicateur.class);
        for (Entry entry : entries) {
            dossiers.computeIfAbsent(Indicateur.valueOf(entry.indicateur()), code -> new ArrayList<>())
                    .add(entry.dossier());
        }
        return dossiers;
    }

    private record Entry(String indicateur, String dossier, String cell) {
        Entry(String indicateur, String dossier) {
            this(indicateur, dossier, Cells.input(dossier));
        }
    }
}
