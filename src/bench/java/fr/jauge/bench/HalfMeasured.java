package fr.jauge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tell when a run has measured half of what it has to read: the depots of which it keeps private lists, by their bytes,
 * since the large ones come first. The database cannot be asked: the run has it.
 */
final class HalfMeasured implements Stopwatch.Condition {
    private static final String LISTS = ".tsv";
    private static final String UNDER_WAY = ".en-cours-";

    private final Map<String, Long> bytesOfDepots = new HashMap<>();
    private final Path privateMonth;
    private final long half;

    HalfMeasured(Dataset data, Path work) throws IOException {
        privateMonth = Jauge.privateMonth(work);
        for (Path depot : list(data.month())) {
            bytesOfDepots.put(name(depot).toLowerCase(Locale.ROOT), bytes(depot));
        }
        half = bytesOfDepots.values().stream().mapToLong(Long::longValue).sum() / 2;
    }

    @Override
    public boolean holds() throws IOException {
        long measured = 0;
        for (Path folder : list(privateMonth)) {
            if (name(folder).startsWith(UNDER_WAY) && Files.isDirectory(folder)) {
                for (Path file : list(folder)) {
                    measured += bytesOfDepots.getOrDefault(name(file).replace(LISTS, ""), 0L);
                }
            }
        }
        return measured >= half;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static long bytes(Path depot) throws IOException {
        long bytes = 0;
        for (Path file : list(depot)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** What is in the folder; nothing while it is not there. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
