package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keep the dossiers to act on, a file a depot, while the depots are measured: {@code dossier_id} goes nowhere else. What is
 * kept is known by its SHA-256, which goes with the counts of the depot: a run is taken up only with the very lists that
 * were gathered.
 */
public final class GatheredLists {
    static final char BETWEEN = '\t';
    /** Between the indicators whose list a dossier is on. */
    static final String AND = ",";

    static final char END = '\n';
    private static final String NONE = "";

    private final Path folder;

    /** @param folder the private folder of the run under way */
    public GatheredLists(Path folder) {
        this.folder = folder;
    }

    /** Gather the dossiers of one depot. */
    public static final class Gathering {
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        /** How the lines of the ESSMS last added begin; a depot's dossiers come one ESSMS after the other, nearly all. */
        private final Map<Set<Indicateur>, byte[]> begins = new HashMap<>();

        private @Nullable Finess last;

        /**
         * Adds a dossier.
         *
         * @param lacking the indicators whose list it is on
         * @param dossier the bytes of its identifier in UTF-8; it has no control character
         */
        public void add(Finess finess, Set<Indicateur> lacking, byte[] dossier) {
            if (!finess.equals(last)) {
                last = finess;
                begins.clear();
            }
            lines.writeBytes(begins.computeIfAbsent(lacking, codes -> begin(finess, codes)));
            lines.writeBytes(dossier);
            lines.write(END);
        }

        private static byte[] begin(Finess finess, Set<Indicateur> lacking) {
            String codes = lacking.stream().map(Indicateur::name).collect(Collectors.joining(AND));
            return (finess.value() + BETWEEN + codes + BETWEEN).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * Keeps what a depot gave, in place of what it gave before.
     *
     * @return its SHA-256; empty when it gave nothing
     */
    public String keep(String depotKey, Gathering gathering) throws IOException {
        Path file = file(depotKey);
        if (gathering.lines.size() == 0) {
            Files.deleteIfExists(file);
            return NONE;
        }
        byte[] lines = gathering.lines.toByteArray();
        PrivateFiles.replace(file, lines);
        return FileDigest.of(depotKey, lines).sha256();
    }

    /** Whether what a depot gave is still there, and the same. */
    public boolean holds(String depotKey, String sha256) throws IOException {
        Path file = file(depotKey);
        return sha256.equals(NONE)
                || (Files.isRegularFile(file)
                        && FileContent.digest(depotKey, file).sha256().equals(sha256));
    }

    /**
     * What a depot gave.
     *
     * @throws IOException when it cannot be read, or is not what was kept
     */
    byte[] read(String depotKey, String sha256) throws IOException {
        Path file = file(depotKey);
        byte[] lines = Files.readAllBytes(file);
        if (!FileDigest.of(depotKey, lines).sha256().equals(sha256)) {
            throw new java.nio.file.FileSystemException(
                    file.toString(), null, "a été modifié depuis la mesure : relancer, les dépôts seront relus");
        }
        return lines;
    }

    static boolean isEmpty(String sha256) {
        return sha256.equals(NONE);
    }

    private Path file(String depotKey) {
        return folder.resolve(depotKey + ".tsv");
    }
}
