package fr.jauge.extract;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Read the extracts that lie at the root of a zip, as streams. Every entry is read to its end and held against its size
 * and CRC before the depot counts: of a damaged archive nothing is used.
 */
final class ZipFiles implements DepotFiles {
    private final FileStamp stamp;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final EntryNames<ZipArchiveEntry> names = new EntryNames<>();
    private final Set<ZipArchiveEntry> checked = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private final Optional<DepotRefusal> refusal;

    /** @throws DamagedArchiveException when it is no archive, or one that is damaged or encrypted */
    ZipFiles(Path path, ArchiveLimits limits, InputDigests digests) throws IOException {
        stamp = digests.of(path).map(InputDigests.Digest::stamp).orElse(FileStamp.of(path));
        stamp.check();
        zip = openZip(path);
        try {
            entries = Collections.list(zip.getEntriesInPhysicalOrder());
            entries.forEach(this::sort);
            refusal = judge(limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public Optional<DepotRefusal> refusal() {
        return refusal;
    }

    @Override
    public Map<Extrait, Long> sizes() {
        Map<Extrait, Long> sizes = new EnumMap<>(Extrait.class);
        names.extracts().forEach((extrait, entry) -> sizes.put(extrait, entry.getSize()));
        return sizes;
    }

    @Override
    public List<String> ignored() {
        return names.ignored();
    }

    @Override
    public Optional<String> knownSha256(Extrait extrait) {
        return Optional.empty();
    }

    @Override
    public InputStream open(Extrait extrait) throws IOException {
        ZipArchiveEntry entry = names.extracts().get(extrait);
        if (entry == null) {
            throw new IllegalArgumentException(extrait + " is not present");
        }
        checked.add(entry);
        return new EntryStream(zip, entry);
    }

    @Override
    public void finish() throws IOException {
        byte[] buffer = new byte[64 << 10];
        for (ZipArchiveEntry entry : entries) {
            if (checked.add(entry)) {
                drain(entry, buffer);
            }
        }
        stamp.check();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void drain(ZipArchiveEntry entry, byte[] buffer) throws IOException {
        try (InputStream in = new EntryStream(zip, entry)) {
            while (in.read(buffer, 0, buffer.length) >= 0) {
                // the stream checks itself at its end
            }
        }
    }

    private static ZipFile openZip(Path path) throws IOException {
        try {
            return ZipFile.builder().setPath(path).get();
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedArchiveException("no readable zip directory", e);
        }
    }

    private void sort(ZipArchiveEntry entry) {
        String name = entry.getName();
        String atRoot = name.startsWith("./") ? name.substring(2) : name;
        Optional<Extrait> extrait = EntryNames.extrait(atRoot);
        if (extrait.isPresent() && !entry.isDirectory()) {
            names.addExtract(extrait.get(), entry);
        } else if (!atRoot.isEmpty()) {
            names.addIgnored(name);
        }
    }

    private Optional<DepotRefusal> judge(ArchiveLimits limits) throws IOException {
        long unpacked = 0;
        boolean leaves = false;
        for (ZipArchiveEntry entry : entries) {
            boolean known = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
            if (entry.getGeneralPurposeBit().usesEncryption() || !known) {
                throw new DamagedArchiveException("encrypted, or packed in an unknown way");
            }
            // the sizes are the sender's: their sum may be more than a number holds
            unpacked += Math.min(Math.max(0, entry.getSize()), Long.MAX_VALUE - unpacked);
            leaves |= leavesArchive(entry.getName());
        }
        if (!limits.allow(unpacked, stamp.size())) {
            return Optional.of(DepotRefusal.ARCHIVE_DANGEREUSE);
        }
        if (leaves || names.hasTwice()) {
            // a damaged archive is refused as such before anything else
            finish();
            return Optional.of(leaves ? DepotRefusal.ARCHIVE_DANGEREUSE : DepotRefusal.FICHIER_EN_DOUBLE);
        }
        return Optional.empty();
    }

    /** Says whether an entry's path is absolute or climbs above the archive's root. */
    private static boolean leavesArchive(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return true;
        }
        int depth = 0;
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                depth--;
            } else if (!step.isEmpty() && !step.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
