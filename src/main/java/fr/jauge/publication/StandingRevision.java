package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Say what the revision of a period that stands publishes; it must be what was published. */
public final class StandingRevision {
    private static final String PROJETS = "projets.csv";

    private final RevisionFolders folders;
    private final int number;
    private final String manifestSha256;
    private final RevisionManifest manifest;
    private final Set<String> intact = new HashSet<>();

    private StandingRevision(RevisionFolders folders, int number, String manifestSha256, RevisionManifest manifest) {
        this.folders = folders;
        this.number = number;
        this.manifestSha256 = manifestSha256;
        this.manifest = manifest;
    }

    /**
     * Hold what a revision says of a projet, as published.
     *
     * @param subvention euros, with two decimals and a point; as is the solde
     */
    public record PublishedProjet(String verdict, String subvention, String solde, String statutMontant) {}

    /**
     * Finds the revision.
     *
     * @return empty when the period has none
     * @throws IOException when its manifest cannot be read, or is that of another revision
     */
    public static Optional<StandingRevision> of(RevisionFolders folders) throws IOException {
        OptionalInt standing = folders.standing();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(folders, standing.getAsInt()));
    }

    /**
     * Takes the revision that was found to stand, whether or not another does by now.
     *
     * @throws IOException as {@link #of(RevisionFolders)}
     */
    public static StandingRevision of(RevisionFolders folders, int number) throws IOException {
        Path file = folders.manifest(number);
        RevisionManifest manifest = RevisionManifest.read(file);
        if (!manifest.isOf(folders.period(), number)) {
            throw new IOException("« " + file + " » est le manifeste de " + manifest.period() + ", révision r"
                    + manifest.revision() + ".");
        }
        String sha256 = FileContent.digest(ManifestWriter.FILE, file).sha256();
        return new StandingRevision(folders, number, sha256, manifest);
    }

    /** The SHA-256 of the manifest of a revision, standing or not; empty when it is not there. */
    public static Optional<String> manifestSha256(RevisionFolders folders, int number) throws IOException {
        Path file = folders.manifest(number);
        return Files.exists(file)
                ? Optional.of(FileContent.digest(ManifestWriter.FILE, file).sha256())
                : Optional.empty();
    }

    public Period period() {
        return folders.period();
    }

    public int number() {
        return number;
    }

    /** The SHA-256 of its manifest, which names that of every file. */
    public String manifestSha256() {
        return manifestSha256;
    }

    /** Whether the period had not ended. */
    public boolean provisional() {
        return manifest.provisional();
    }

    /** Where it lies. */
    public Path folder() {
        return folders.revision(number);
    }

    /** When it was published, an instant as ISO 8601 writes it. */
    public String published() {
        return manifest.published();
    }

    /** Who published it. */
    public String author() {
        return manifest.author();
    }

    /** Why it supersedes the one before; empty for the first. */
    public String reason() {
        return manifest.reason();
    }

    /**
     * Reads the rows wanted of a CSV document, in its order.
     *
     * @throws IOException when it cannot be read, is not what was published, or was not published
     */
    public <T> List<T> rows(String document, Predicate<PublishedRow> wanted, Function<PublishedRow, T> reading)
            throws IOException {
        check(document);
        List<T> read = new ArrayList<>();
        PublishedCsv.forEach(folder().resolve(document), row -> {
            PublishedRow cells = new PublishedRow(row);
            if (wanted.test(cells)) {
                read.add(reading.apply(cells));
            }
        });
        return read;
    }

    /**
     * Opens a CSV document that is read whole and often: the very bytes that are read are those held against the manifest,
     * and {@link PublishedRows} takes a tenth of the time of {@link #rows}.
     *
     * @throws IOException as {@link #rows}
     */
    public PublishedRows open(String document) throws IOException {
        FileDigest published = published(document);
        byte[] content = Files.readAllBytes(folder().resolve(document));
        compare(published, FileDigest.of(document, content));
        return new PublishedRows(content);
    }

    /**
     * The bytes of the rules of a campaign that a projet of it signed.
     *
     * @throws IOException as {@link #rows}
     */
    public byte[] rules(int year) throws IOException {
        String name = RulesCopies.fileName(year);
        check(name);
        return Files.readAllBytes(folder().resolve(name));
    }

    /**
     * What it says of a projet.
     *
     * @return empty when it does not know the projet
     * @throws IOException when what is there is not what was published
     */
    public Optional<PublishedProjet> projet(String id) throws IOException {
        check(PROJETS);
        String written = Cells.input(id);
        AtomicReference<@Nullable PublishedProjet> found = new AtomicReference<>();
        PublishedCsv.forEach(folders.revision(number).resolve(PROJETS), row -> {
            if (row.get("projet_id").equals(written)) {
                found.set(new PublishedProjet(
                        row.get("verdict"), row.get("subvention"), row.get("solde"), row.get("statut_montant")));
            }
        });
        return Optional.ofNullable(found.get());
    }

    /**
     * The digest of the figures of projets.
     *
     * @param ids of projets
     * @return 64 hexadecimal digits by id, of the projets that it knows
     * @throws IOException when what is there is not what was published
     */
    public Map<String, String> figures(Set<String> ids) throws IOException {
        for (String file : FiguresDigest.files()) {
            check(file);
        }
        Set<String> written = new HashSet<>();
        ids.forEach(id -> written.add(Cells.input(id)));
        Map<String, String> found = FiguresDigest.of(folders.revision(number), written);
        Map<String, String> figures = new HashMap<>();
        for (String id : ids) {
            String digest = found.get(Cells.input(id));
            if (digest != null) {
                figures.put(id, digest);
            }
        }
        return figures;
    }

    private void check(String name) throws IOException {
        if (!intact.contains(name)) {
            FileDigest published = published(name);
            compare(published, FileContent.digest(name, folder().resolve(name)));
            intact.add(name);
        }
    }

    /** What the manifest says of a file. */
    private FileDigest published(String name) throws IOException {
        return manifest.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IOException(
                                "« " + name + " » n’est pas parmi les fichiers publiés de " + period()
                                        + " " + RevisionFolders.name(number)
                                        + " : une version antérieure de Jauge l’a publiée. Relancer la période avec --reason."));
    }

    private void compare(FileDigest published, FileDigest found) throws IOException {
        if (!published.equals(found)) {
            throw new IOException("« " + folder().resolve(found.name())
                    + " » n’est plus ce qui a été publié : le restaurer d’une sauvegarde ("
                    + "jauge verify dit tout ce qui diffère).");
        }
    }
}
