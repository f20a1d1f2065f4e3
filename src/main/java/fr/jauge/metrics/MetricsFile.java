package fr.jauge.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Write metrics to a file for the textfile collector of node_exporter: whole or not at all, since the collector may read at
 * any moment, and readable by its user. Nobody is named in it.
 */
public final class MetricsFile {
    /** The collector reads files of that end alone. */
    public static final String SUFFIX = ".prom";

    private static final String READABLE = "rw-r--r--";

    private MetricsFile() {}

    /**
     * Writes the file, in the place of the one that is there.
     *
     * @param file in a folder that exists
     * @throws IOException when it cannot be written; the one that is there then stays as it is
     */
    public static void write(MultiCollector metrics, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        byte[] page = MetricsPage.bytes(metrics);
        Path next = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            Files.write(next, page);
            if (Files.getFileAttributeView(next, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString(READABLE));
            }
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
