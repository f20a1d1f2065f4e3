package fr.jauge.extract;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read the extracts that lie in a folder. */
final class FolderFiles implements DepotFiles {
    private final EntryNames<FileStamp> names = new EntryNames<>();
    private final List<Path> paths = new ArrayList<>();
    private final InputDigests digests;

    /** @throws ChangedInputException when a file came or went since the others were digested */
    FolderFiles(Path folder, InputDigests digests) throws IOException {
        this.digests = digests;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = EntryNames.lastName(entry);
                Optional<Extrait> extrait = EntryNames.extrait(name);
                if (extrait.isPresent() && Files.isRegularFile(entry)) {
                    paths.add(entry);
                    names.addExtract(extrait.get(), stamp(entry));
                } else {
                    names.addIgnored(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(Comparator.naturalOrder());
        if (!digests.cover(folder, paths)) {
            throw new ChangedInputException(folder);
        }
    }

    /** Where the extracts lie, those that are there twice included: they too decide what becomes of the depot. */
    static List<Path> extracts(Path folder) throws IOException {
        List<Path> extracts = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (isExtract(entry)) {
                    extracts.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        extracts.sort(Comparator.naturalOrder());
        return extracts;
    }

    private static boolean isExtract(Path entry) {
        return EntryNames.extrait(EntryNames.lastName(entry)).isPresent() && Files.isRegularFile(entry);
    }

    @Override
    public Optional<DepotRefusal> refusal() {
        return names.hasTwice() ? Optional.of(DepotRefusal.FICHIER_EN_DOUBLE) : Optional.empty();
    }

    @Override
    public Map<Extrait, Long> sizes() {
        Map<Extrait, Long> sizes = new EnumMap<>(Extrait.class);
        names.extracts().forEach((extrait, stamp) -> sizes.put(extrait, stamp.size()));
        return sizes;
    }

    @Override
    public List<String> ignored() {
        return names.ignored();
    }

    @Override
    public Optional<String> knownSha256(Extrait extrait) {
        return Optional.ofNullable(names.extracts().get(extrait))
                .flatMap(stamp -> digests.of(stamp.path()))
                .map(InputDigests.Digest::sha256);
    }

    @Override
    public InputStream open(Extrait extrait) throws IOException {
        FileStamp stamp = names.extracts().get(extrait);
        if (stamp == null) {
            throw new IllegalArgumentException(extrait + " is not present");
        }
        return Files.newInputStream(stamp.path());
    }

    @Override
    public void finish() throws IOException {
        for (FileStamp stamp : names.extracts().values()) {
            stamp.check();
        }
    }

    private FileStamp stamp(Path entry) throws IOException {
        // a file that is another by now is found out when the reading ends
        Optional<InputDigests.Digest> digest = digests.of(entry);
        return digest.isPresent() ? digest.get().stamp() : FileStamp.of(entry);
    }

    @Override
    public void close() {
        // each stream is closed by who reads it
    }
}
