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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Publish a revision: everything is written and on the disk in a folder of another name, which then takes its place at
 * once, the private one first; {@code LATEST} names it last. What fails before leaves the revisions as they were.
 */
public final class Publisher {
    static final String LISTS = "a-traiter";

    private final RevisionFolders folders;
    private final ActionLists actionLists;
    private final List<RevisionPart> parts;
    private final List<SealedPart> sealed;
    private final ListPage listPage;

    /**
     * Ready to publish.
     *
     * @param parts what is published beside the CSV files, each written once those are there
     * @param sealed what names the manifest, and is written last
     * @param listPage what stands beside each private list
     */
    public Publisher(
            RevisionFolders folders,
            ActionLists actionLists,
            List<RevisionPart> parts,
            List<SealedPart> sealed,
            ListPage listPage) {
        this.folders = folders;
        this.actionLists = actionLists;
        this.parts = List.copyOf(parts);
        this.sealed = List.copyOf(sealed);
        this.listPage = listPage;
    }

    /**
     * Publishes. What the run worked with is left; {@link RevisionFolders#clearWork()} takes it away.
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
            RevisionContent content = new RevisionContent(report, identity, folders, superseded(number));
            write(shared, hidden, content);
            writeSealed(shared);
            folders.prepareLatest(number);
            takePlace(hidden, folders.privateRevision(number), shared, place);
        } catch (IOException | RuntimeException e) {
            takeBack(e, shared, hidden, folders.nextLatest());
            throw e;
        }
        folders.replaceLatest();
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

    private Future<ManifestWriter.PrivatePart> beginLists(
            Workers workers, DurableFiles files, Path folder, RevisionContent content) throws IOException {
        DiskSync.deleteTree(folder);
        Path lists = folder.resolve(LISTS);
        PrivateFiles.createFolders(lists);
        return workers.begin(() -> {
            Map<String, EssmsResult> below = content.report().essms().stream()
                    .filter(Publisher::isBelow)
                    .collect(Collectors.toMap(result -> result.essms().finess().value(), result -> result));
            ActionLists.PageMaker pages =
                    (finess, dossiers) -> listPage.of(content, Objects.requireNonNull(below.get(finess)), dossiers);
            List<FileDigest> written = new ArrayList<>(actionLists.publish(lists, files, below::containsKey, pages));
            written.sort(Comparator.comparing(FileDigest::name));
            FileDigest manifest =
                    files.writePrivate(folder, ManifestWriter.FILE, ManifestWriter.privateContent(written));
            long count = written.stream()
                    .filter(file -> file.name().endsWith(ActionLists.LIST))
                    .count();
            return new ManifestWriter.PrivatePart((int) count, manifest.sha256());
        });
    }

    /** An ESSMS received twice has no status below, and so no list. */
    private static boolean isBelow(EssmsResult result) {
        return result.indicators().stream().anyMatch(i -> i.status() == IndicatorStatus.NON_ATTEINT);
    }

    /**
     * Writes the documents and the private lists, several at a time, then what they change, then what people read; and the
     * manifest of all that while the disk is waited for.
     */
    private void write(Path shared, Path hidden, RevisionContent content) throws IOException {
        MonthReport report = content.report();
        DiskSync.deleteTree(shared);
        Files.createDirectories(shared);
        DurableFiles files = new DurableFiles();
        try (Workers workers = new Workers()) {
            // what takes longest first, on a worker of its own
            Future<ManifestWriter.PrivatePart> lists = beginLists(workers, files, hidden, content);
            List<Future<FileDigest>> documents = new ArrayList<>();
            for (CsvDocument document : Documents.of(report)) {
                documents.add(workers.begin(() -> write(document, shared, files)));
            }
            Future<List<FileDigest>> rules = workers.begin(() -> new RulesCopies(report).write(shared, files));
            List<FileDigest> outputs = new ArrayList<>();
            for (Future<FileDigest> document : documents) {
                outputs.add(Workers.result(document));
            }
            outputs.addAll(Workers.result(rules));
            if (content.superseded().isPresent()) {
                Path before = folders.revision(content.superseded().getAsInt());
                outputs.add(write(new EcartsCsv(report.period(), before, shared), shared, files));
            }
            List<Future<List<FileDigest>>> read = new ArrayList<>();
            for (RevisionPart part : parts) {
                read.add(workers.begin(() -> part.write(shared, content, files)));
            }
            workers.await();
            for (Future<List<FileDigest>> part : read) {
                outputs.addAll(Workers.result(part));
            }
            Future<Boolean> onDisk = workers.begin(() -> {
                files.await();
                return true;
            });
            writeManifest(shared, content, outputs, Workers.result(lists));
            Workers.result(onDisk);
        }
    }

    private static FileDigest write(CsvDocument document, Path folder, DurableFiles files) throws IOException {
        try (OutputFile file = files.begin(folder, document.fileName())) {
            document.write(file.writer());
            return file.finish();
        }
    }

    private void writeManifest(
            Path folder, RevisionContent content, List<FileDigest> outputs, ManifestWriter.PrivatePart privatePart)
            throws IOException {
        RevisionIdentity identity = content.identity();
        Path manifest = folder.resolve(ManifestWriter.FILE);
        ManifestWriter.write(
                manifest,
                content.report(),
                identity,
                chain(identity.number()),
                outputs,
                privatePart,
                !sealed.isEmpty());
        DiskSync.file(manifest);
        DiskSync.folder(folder);
    }

    private void writeSealed(Path folder) throws IOException {
        String sha256 = FileContent.digest(ManifestWriter.FILE, folder.resolve(ManifestWriter.FILE))
                .sha256();
        for (SealedPart part : sealed) {
            part.write(folder, sha256);
        }
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
