package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Read back the documents of a revision, each held against its manifest before a cell of it is believed. */
public final class RevisionDocuments {
    private final RevisionFolders folders;
    private final int number;
    private final RevisionManifest manifest;
    private final String manifestSha256;
    private final Set<String> intact = new HashSet<>();

    private RevisionDocuments(RevisionFolders folders, int number) throws IOException {
        this.folders = folders;
        this.number = number;
        Path file = folders.manifest(number);
        this.manifest = RevisionManifest.read(file);
        this.manifestSha256 = FileContent.digest(ManifestWriter.FILE, file).sha256();
    }

    /** The revision of a period that stands, or empty when nothing is published of it. */
    public static Optional<RevisionDocuments> standing(RevisionFolders folders) throws IOException {
        OptionalInt number = folders.standing();
        return number.isPresent() ? Optional.of(new RevisionDocuments(folders, number.getAsInt())) : Optional.empty();
    }

    /** Where they lie. */
    public Path folder() {
        return folders.revision(number);
    }

    public Period period() {
        return folders.period();
    }

    public int number() {
        return number;
    }

    /** Whether the period had not ended. */
    public boolean isProvisional() {
        return manifest.provisional();
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

    /** What a decision made on this revision refers to. */
    public String manifestSha256() {
        return manifestSha256;
    }

    /**
     * Reads the rows wanted of a CSV document, in its order.
     *
     * @throws IOException when it cannot be read, is not what was published, or was not published
     */
    public <T> List<T> rows(String document, Predicate<PublishedRow> wanted, Function<PublishedRow, T> reading)
            throws IOException {
        List<T> read = new ArrayList<>();
        PublishedCsv.forEach(intact(document), record -> {
            PublishedRow row = new PublishedRow(record);
            if (wanted.test(row)) {
                read.add(reading.apply(row));
            }
        });
        return read;
    }

    /**
     * The bytes of the rules of a campaign.
     *
     * @throws IOException as {@link #rows}
     */
    public byte[] rules(int year) throws IOException {
        return Files.readAllBytes(intact(RulesCopies.fileName(year)));
    }

    private Path intact(String document) throws IOException {
        Path file = folders.revision(number).resolve(document);
        if (intact.add(document)) {
            Optional<FileDigest> expected = manifest.outputs().stream()
                    .filter(each -> each.name().equals(document))
                    .findFirst();
            if (expected.isEmpty()) {
                throw new IOException("« " + document + " » n’est pas parmi les fichiers publiés de " + period() + " "
                        + RevisionFolders.name(number)
                        + " : une version antérieure de Jauge l’a publiée. Relancer la période avec --reason.");
            }
            if (!FileContent.digest(document, file).equals(expected.get())) {
                throw new IOException("« " + file + " » n’est plus ce qui a été publié, et rien ne peut en être dit :"
                        + " le rétablir depuis une sauvegarde (jauge verify " + file.getParent() + ").");
            }
        }
        return file;
    }
}
