package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** How the files of an ESSMS end. */
    static final String LIST = ".csv";

    private static final String PAGE = ".html";
    private static final byte[] NOTHING = {};

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
        byte[] page(String finess, Map<Indicateur, List<DossierId>> dossiers);
    }

    /**
     * Writes the list of each ESSMS that has one, and its page, one after the other: they lie in one folder, in which a
     * kernel lets nobody else make a file meanwhile.
     *
     * @param files with which they are written
     * @param wanted the ESSMS whose lists are published
     * @return the files written
     */
    List<FileDigest> publish(Path folder, DurableFiles files, Predicate<String> wanted, PageMaker pages)
            throws IOException {
        List<FileDigest> written = new ArrayList<>();
        for (String depot : depots()) {
            for (Map.Entry<String, Map<Indicateur, List<DossierId>>> list :
                    read(depot).entrySet()) {
                String finess = list.getKey();
                Map<Indicateur, List<DossierId>> dossiers = list.getValue();
                if (wanted.test(finess)) {
                    dossiers.values().forEach(each -> each.sort(DossierId.ORDER));
                    written.add(files.writePrivate(folder, finess + LIST, DossierCsv.of(dossiers)));
                    written.add(files.writePrivate(folder, finess + PAGE, pages.page(finess, dossiers)));
                }
            }
        }
        return written;
    }

    /** The keys of the depots that gave lists. */
    private List<String> depots() {
        return kept.entrySet().stream()
                .filter(each -> !GatheredLists.isEmpty(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The dossiers that a depot gave, by ESSMS and indicator, as they were delivered. */
    private Map<String, Map<Indicateur, List<DossierId>>> read(String depot) throws IOException {
        Map<String, Map<Indicateur, List<DossierId>>> lists = new TreeMap<>();
        byte[] lines = gathered.read(depot, Objects.requireNonNull(kept.get(depot)));
        // most lines begin like the one before
        byte[] begin = NOTHING;
        List<DossierId> dossiers = new ArrayList<>();
        // an identifier may hold a separator of Unicode, which is no end of a line
        for (int at = 0, end; at < lines.length; at = end + 1) {
            if (begin.length == 0 || !startsWith(lines, at, begin)) {
                int first = indexOf(GatheredLists.BETWEEN, lines, at);
                int second = indexOf(GatheredLists.BETWEEN, lines, first + 1);
                begin = Arrays.copyOfRange(lines, at, second + 1);
                dossiers = lists.computeIfAbsent(ascii(lines, at, first), finess -> new EnumMap<>(Indicateur.class))
                        .computeIfAbsent(
                                Indicateur.valueOf(ascii(lines, first + 1, second)), code -> new ArrayList<>());
            }
            end = indexOf(GatheredLists.END, lines, at + begin.length);
            dossiers.add(new DossierId(Arrays.copyOfRange(lines, at + begin.length, end)));
        }
        return lists;
    }

    private static boolean startsWith(byte[] lines, int at, byte[] begin) {
        int end = at + begin.length;
        return end <= lines.length && Arrays.equals(lines, at, end, begin, 0, begin.length);
    }

    private static int indexOf(char ascii, byte[] lines, int from) {
        int at = from;
        while (lines[at] != ascii) {
            at++;
        }
        return at;
    }

    private static String ascii(byte[] lines, int from, int to) {
        return new String(lines, from, to - from, StandardCharsets.US_ASCII);
    }
}
