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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Write the private lists of dossiers to act on, one file an ESSMS, in order: what was gathered while the depots were
 * measured, of the depots that the database knows and no other.
 */
public final class ActionLists {
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
            for (Map.Entry<String, List<Gathered>> of : read(depot).entrySet()) {
                String finess = of.getKey();
                if (wanted.test(finess)) {
                    Map<Indicateur, List<DossierId>> dossiers = lists(of.getValue());
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

    /** Hold a dossier and the indicators whose list it is on. */
    private record Gathered(Set<Indicateur> lacking, DossierId dossier) {}

    /** Hold how lines begin, and where what follows belongs. */
    private static final class Begin {
        private final byte[] bytes;
        private final Set<Indicateur> lacking;
        private final List<Gathered> dossiers;

        Begin(byte[] bytes, Set<Indicateur> lacking, List<Gathered> dossiers) {
            this.bytes = bytes;
            this.lacking = lacking;
            this.dossiers = dossiers;
        }
    }

    /** The list of each indicator, in order. */
    private static Map<Indicateur, List<DossierId>> lists(List<Gathered> dossiers) {
        dossiers.sort(Comparator.comparing(Gathered::dossier, DossierId.ORDER));
        Map<Indicateur, List<DossierId>> lists = new EnumMap<>(Indicateur.class);
        for (Gathered each : dossiers) {
            for (Indicateur indicateur : each.lacking) {
                lists.computeIfAbsent(indicateur, first -> new ArrayList<>()).add(each.dossier);
            }
        }
        return lists;
    }

    /** The dossiers that a depot gave, by ESSMS, as they were delivered. */
    private Map<String, List<Gathered>> read(String depot) throws IOException {
        Map<String, List<Gathered>> gatheredOf = new TreeMap<>();
        byte[] lines = gathered.read(depot, Objects.requireNonNull(kept.get(depot)));
        // of one ESSMS after the other: nearly all lines begin like one of the few before
        List<Begin> begins = new ArrayList<>();
        // an identifier may hold a separator of Unicode, which is no end of a line
        for (int at = 0, end; at < lines.length; at = end + 1) {
            Begin begin = find(begins, lines, at);
            if (begin == null) {
                begin = begin(lines, at, gatheredOf);
                if (!begins.isEmpty() && begins.get(0).dossiers != begin.dossiers) {
                    begins.clear();
                }
                begins.add(begin);
            }
            int from = at + begin.bytes.length;
            end = indexOf(GatheredLists.END, lines, from);
            begin.dossiers.add(new Gathered(begin.lacking, new DossierId(Arrays.copyOfRange(lines, from, end))));
        }
        return gatheredOf;
    }

    private static @Nullable Begin find(List<Begin> begins, byte[] lines, int at) {
        for (Begin begin : begins) {
            if (startsWith(lines, at, begin.bytes)) {
                return begin;
            }
        }
        return null;
    }

    private static Begin begin(byte[] lines, int at, Map<String, List<Gathered>> gatheredOf) {
        int first = indexOf(GatheredLists.BETWEEN, lines, at);
        int second = indexOf(GatheredLists.BETWEEN, lines, first + 1);
        Set<Indicateur> lacking = EnumSet.noneOf(Indicateur.class);
        for (String code : ascii(lines, first + 1, second).split(GatheredLists.AND, -1)) {
            lacking.add(Indicateur.valueOf(code));
        }
        List<Gathered> dossiers = gatheredOf.computeIfAbsent(ascii(lines, at, first), finess -> new ArrayList<>());
        return new Begin(Arrays.copyOfRange(lines, at, second + 1), lacking, dossiers);
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
