package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.IndicatorStatus;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Publish a revision: everything is written and on the disk in a folder of another name, which then takes its place at
 * once, the private one first; {@code LATEST} names it last. What fails before leaves the revisions as they were.
 */
public final class Publisher {
    static final String LISTS = "a-traiter";

    private final RevisionFolders folders;
    private final ActionLists actionLists;

    public Publisher(RevisionFolders folders, ActionLists actionLists) {
        this.folders = folders;
        this.actionLists = actionLists;
    }

    /**
     * Publishes.
     *
     * @throws IOException when something cannot be written, or the revision is there; nothing of it is then left or
     *     changed
     */
    public void publish(MonthReport report, RevisionIdentity identity) throws IOException {
        int number = identity.number();
        Path place = folders.revision(number);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString(), null, "existe déjà, et n’est jamais remplacé");
        }
        Path shared = folders.month().resolve("." + RevisionFolders.name(number) + ".tmp");
        Path hidden = folders.privateMonth().resolve("." + RevisionFolders.name(number) + ".tmp");
        Files.createDirectories(folders.month());
        try {
            List<FileDigest> outputs = writeDocuments(shared, report, superseded(number));
            ManifestWriter.PrivatePart privatePart = writePrivate(hidden, report);
            writeManifest(shared, report, identity, outputs, privatePart);
            folders.prepareLatest(number);
            takePlace(hidden, folders.privateRevision(number), shared, place);
        } catch (IOException | RuntimeException e) {
            takeBack(e, shared, hidden, folders.nextLatest());
            throw e;
        }
        folders.replaceLatest();
        folders.clearWork();
    }

    private void takePlace(Path hidden, Path privatePlace, Path shared, Path place) throws IOException {
        // what a run that was cut short between the two moves left
        DiskSync.deleteTree(privatePlace);
        Files.move(hidden, privatePlace, StandardCopyOption.ATOMIC_MOVE);
        try {
            DiskSync.folder(folders.privateMonth());
            Files.move(shared, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            takeBack(e, privatePlace);
            throw e;
        }
        DiskSync.folder(folders.month());
    }

    private static void takeBack(Exception cause, Path... left) {
        for (Path path : left) {
            try {
                DiskSync.deleteTree(path);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private ManifestWriter.PrivatePart writePrivate(Path folder, MonthReport report) throws IOException {
        DiskSync.deleteTree(folder);
        Path lists = folder.resolve(LISTS);
        PrivateFiles.createFolders(lists);
        Set<String> below = report.essms().stream()
                .filter(Publisher::isBelow)
                .map(result -> result.essms().finess().value())
                .collect(Collectors.toSet());
        List<FileDigest> written = actionLists.publish(lists, below::contains);
        Path manifest = folder.resolve(ManifestWriter.FILE);
        PrivateFiles.write(manifest, new byte[0]);
        ManifestWriter.writePrivate(manifest, written);
        DiskSync.file(manifest);
        return new ManifestWriter.PrivatePart(
                written.size(),
                FileDigest.of(ManifestWriter.FILE, Files.readAllBytes(manifest)).sha256());
    }

    /** An ESSMS received twice has no status below, and so no list. */
    private static boolean isBelow(EssmsResult result) {
        return result.indicators().stream().anyMatch(i -> i.status() == IndicatorStatus.NON_ATTEINT);
    }

    /** Writes the documents, several at a time, then what they change. */
    private List<FileDigest> writeDocuments(Path folder, MonthReport report, OptionalInt superseded)
            throws IOException {
        DiskSync.deleteTree(folder);
        Files.createDirectories(folder);
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        List<FileDigest> written = new ArrayList<>(Documents.of(report).parallelStream()
                .flatMap(document -> tryWrite(document, folder, failures).stream())
                .toList());
        Exception failure = failures.poll();
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        written.addAll(new RulesCopies(report).write(folder));
        if (superseded.isPresent()) {
            Path before = folders.revision(superseded.getAsInt());
            written.add(write(new EcartsCsv(report.period(), before, folder), folder));
        }
        return written;
    }

    /** Keeps a failure until every document has ended: none is written on while what is there is taken back. */
    private static Optional<FileDigest> tryWrite(CsvDocument document, Path folder, Queue<Exception> failures) {
        try {
            return Optional.of(write(document, folder));
        } catch (IOException | RuntimeException e) {
            failures.add(e);
            return Optional.empty();
        }
    }

    private static FileDigest write(CsvDocument document, Path folder) throws IOException {
        try (OutputFile file = new OutputFile(folder.resolve(document.fileName()))) {
            document.write(file.writer());
            return file.finish();
        }
    }

    private void writeManifest(
            Path folder,
            MonthReport report,
            RevisionIdentity identity,
            List<FileDigest> outputs,
            ManifestWriter.PrivatePart privatePart)
            throws IOException {
        Path manifest = folder.resolve(ManifestWriter.FILE);
        ManifestWriter.write(manifest, report, identity, chain(identity.number()), outputs, privatePart);
        DiskSync.file(manifest);
        DiskSync.folder(folder);
    }

    private OptionalInt superseded(int number) throws IOException {
        OptionalInt before = folders.last();
        return before.isPresent() && before.getAsInt() < number ? before : OptionalInt.empty();
    }

    private Optional<ManifestWriter.Superseded> chain(int number) throws IOException {
        OptionalInt before = superseded(number);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        byte[] manifest = Files.readAllBytes(folders.manifest(before.getAsInt()));
        return Optional.of(new ManifestWriter.Superseded(
                before.getAsInt(), FileDigest.of(ManifestWriter.FILE, manifest).sha256()));
    }
}
