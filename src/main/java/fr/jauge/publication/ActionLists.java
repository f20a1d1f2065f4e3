package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Write the private lists of dossiers to act on, one file an ESSMS, in order: what was gathered while the depots were
 * measured, of the depots that the database knows and no other.
 */
public final class ActionLists {
    private static final int PART = 16;
    /** How the files of an ESSMS end. */
    static final String LIST = ".csv";

    private static final String PAGE = ".html";
    /** As the lists have them. */
    private static final List<Indicateur> BY_NAME = Arrays.stream(Indicateur.values())
            .sorted(Comparator.comparing(Indicateur::name))
            .toList();

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
            for (Map.Entry<String, Map<Indicateur, List<String>>> list :
                    read(depot).entrySet()) {
                String finess = list.getKey();
                Map<Indicateur, List<String>> dossiers = list.getValue();
                if (wanted.test(finess)) {
                    dossiers.values().forEach(each -> each.sort(Cells.INPUT_ORDER));
                    written.add(files.writePrivate(folder, finess + LIST, csv(dossiers)));
                    written.add(files.writePrivate(folder, finess + PAGE, pages.page(finess, dossiers)));
                }
            }
        }
        return written;
    }

    /** The dossiers that a depot gave, by ESSMS and indicator, as they were delivered. */
    private Map<String, Map<Indicateur, List<String>>> read(String depot) throws IOException {
        Map<String, Map<Indicateur, List<String>>> lists = new TreeMap<>();
        String lines = gathered.read(depot, Objects.requireNonNull(kept.get(depot)));
        // most lines begin like the one before
        String begin = "";
        List<String> dossiers = new ArrayList<>();
        // an identifier may hold a separator of Unicode, which is no end of a line
        for (int at = 0, end; at < lines.length(); at = end + 1) {
            end = lines.indexOf('\n', at);
            if (begin.isEmpty() || !lines.startsWith(begin, at)) {
                int first = lines.indexOf(GatheredLists.BETWEEN, at);
                int second = lines.indexOf(GatheredLists.BETWEEN, first + 1);
                begin = lines.substring(at, second + 1);
                dossiers = lists.computeIfAbsent(lines.substring(at, first), finess -> new EnumMap<>(Indicateur.class))
                        .computeIfAbsent(
                                Indicateur.valueOf(lines.substring(first + 1, second)), code -> new ArrayList<>());
            }
            dossiers.add(lines.substring(at + begin.length(), end));
        }
        return lists;
    }

    /** @param dossiers in order */
    private static byte[] csv(Map<Indicateur, List<String>> dossiers) throws IOException {
        StringBuilder text = new StringBuilder("indicateur;dossier_id\n");
        CsvRows rows = new CsvRows(text);
        for (Indicateur indicateur : BY_NAME) {
            for (String dossier : dossiers.getOrDefault(indicateur, List.of())) {
                rows.print(indicateur, Cells.input(dossier));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
