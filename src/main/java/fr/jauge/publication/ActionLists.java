package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVPrinter;

/**
 * Write the private lists of dossiers to act on, one file an ESSMS. They are gathered a depot at a time while it is
 * measured, since {@code dossier_id} goes nowhere else, and put in order when the revision is published.
 */
public final class ActionLists {
    private static final int PART = 16;
    /** How the files of an ESSMS end. */
    static final String LIST = ".csv";

    private static final String PAGE = ".html";
    private static final char BETWEEN = '\t';

    private final Path gathered;

    /** @param gathered the private folder of the run under way */
    public ActionLists(Path gathered) {
        this.gathered = gathered;
    }

    /** Gather the dossiers of one depot. */
    public static final class Gathering {
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

        /** Adds a dossier, the bytes of its identifier in UTF-8; an identifier has no control character. */
        public void add(Finess finess, Indicateur indicateur, byte[] dossier) {
            lines.writeBytes((finess.value() + BETWEEN + indicateur + BETWEEN).getBytes(StandardCharsets.US_ASCII));
            lines.writeBytes(dossier);
            lines.write('\n');
        }
    }

    /** Keeps what a depot gave, in place of what it gave before. */
    public void keep(String depotKey, Gathering gathering) throws IOException {
        Path file = gathered.resolve(depotKey + ".tsv");
        if (gathering.lines.size() == 0) {
            Files.deleteIfExists(file);
            return;
        }
        PrivateFiles.replace(file, gathering.lines.toByteArray());
    }

    /** Make the page of an ESSMS. */
    @FunctionalInterface
    interface PageMaker {
        byte[] page(String finess, Map<Indicateur, List<String>> dossiers);
    }

    /**
     * What the depots gave, a few depots at a time.
     *
     * @throws IOException when the folder cannot be read
     */
    List<List<Path>> depots() throws IOException {
        List<Path> depots = new ArrayList<>();
        if (Files.isDirectory(gathered)) {
            try (var entries = Files.newDirectoryStream(gathered, "*.tsv")) {
                entries.forEach(depots::add);
            }
        }
        List<List<Path>> parts = new ArrayList<>();
        for (int from = 0; from < depots.size(); from += PART) {
            parts.add(depots.subList(from, Math.min(from + PART, depots.size())));
        }
        return parts;
    }

    /**
     * Writes the list of each ESSMS that has one, and its page.
     *
     * @param depots some of {@link #depots()}
     * @param wanted the ESSMS whose lists are published
     * @return the files written
     */
    List<FileDigest> publish(List<Path> depots, Path folder, Predicate<String> wanted, PageMaker pages)
            throws IOException {
        List<FileDigest> written = new ArrayList<>();
        for (Path depot : depots) {
            for (Map.Entry<String, List<Entry>> list : read(depot).entrySet()) {
                if (wanted.test(list.getKey())) {
                    written.add(write(folder, list.getKey() + LIST, csv(list.getValue())));
                    written.add(
                            write(folder, list.getKey() + PAGE, pages.page(list.getKey(), dossiers(list.getValue()))));
                }
            }
        }
        return written;
    }

    private static FileDigest write(Path folder, String name, byte[] content) throws IOException {
        PrivateFiles.write(folder.resolve(name), content);
        return FileDigest.of(name, content);
    }

    private static Map<String, List<Entry>> read(Path depot) throws IOException {
        Map<String, List<Entry>> lists = new TreeMap<>();
        // not Files.lines: an identifier may hold a separator of Unicode that it takes for the end of a line
        for (String line : Files.readString(depot).split("\n", 0)) {
            int first = line.indexOf(BETWEEN);
            int second = line.indexOf(BETWEEN, first + 1);
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
