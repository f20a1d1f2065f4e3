package fr.jauge.cli;

import fr.jauge.extract.FileStamp;
import fr.jauge.extract.InputDigests;
import fr.jauge.publication.PrivateFiles;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remember the SHA-256 of the inputs from run to run, so that an unchanged month is recognised without reading it again.
 * A digest is recalled for exactly the same file: its place, size, both dates and number in the file system. What cannot
 * be read or written is forgotten: it is only work saved.
 */
final class DigestMemory implements InputDigests.Memory {
    private static final Logger LOG = LoggerFactory.getLogger(DigestMemory.class);
    private static final String FILE = ".empreintes";
    private static final int CELLS = 6;
    /** A run of the period may recall what the runs of the two months before read. */
    private static final int MONTHS = 3;

    private final Map<FileStamp, String> known = new HashMap<>();

    /** Reads what earlier runs left beside their private lists. */
    static DigestMemory read(RevisionFolders folders) {
        DigestMemory memory = new DigestMemory();
        for (int age = 0; age < MONTHS; age++) {
            memory.add(file(new RevisionFolders(folders.out(), folders.period().minusMonths(age))));
        }
        return memory;
    }

    /** Keeps the digests of a run, in place of those kept for its period before. */
    static void write(RevisionFolders folders, InputDigests digests) {
        StringBuilder text = new StringBuilder();
        digests.all().forEach(digest -> {
            FileStamp stamp = digest.stamp();
            String path = stamp.path().toString();
            if (path.indexOf('\n') < 0 && path.indexOf('\uFFFD') < 0) {
                text.append(digest.sha256())
                        .append('\t')
                        .append(stamp.size())
                        .append('\t')
                        .append(stamp.modified())
                        .append('\t')
                        .append(stamp.changed())
                        .append('\t')
                        .append(stamp.key())
                        .append('\t')
                        .append(path)
                        .append('\n');
            }
        });
        try {
            Path above = folders.out().getParent();
            if (above != null) {
                // made for the reports, which are shared: only what is private is closed to others
                Files.createDirectories(above);
            }
            PrivateFiles.replace(file(folders), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("digests not kept", e);
        }
    }

    @Override
    public Optional<String> recall(FileStamp stamp) {
        return Optional.ofNullable(known.get(stamp));
    }

    private static Path file(RevisionFolders folders) {
        return folders.privateMonth().resolve(FILE);
    }

    private void add(Path file) {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::add);
            }
        } catch (IOException | IllegalArgumentException e) {
            known.clear();
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", CELLS);
        if (cells.length == CELLS) {
            FileStamp stamp = new FileStamp(
                    Path.of(cells[5]),
                    Long.parseLong(cells[1]),
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[3]),
                    cells[4]);
            known.put(stamp, cells[0]);
        }
    }
}
