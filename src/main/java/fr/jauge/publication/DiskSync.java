package fr.jauge.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Have what was written on the disk, and take away what is not wanted any more. */
final class DiskSync {
    private DiskSync() {}

    static void file(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes a change of names in the folder last, where the platform can open folders. */
    static void folder(Path path) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Has everything on the disk that was written on a file system, by the command that does so on Linux.
     *
     * @param file on it
     * @return false where there is no such command, or it failed: nothing is then sure to be on the disk
     */
    static boolean fileSystem(Path file) throws IOException {
        try {
            return java.io.File.separatorChar == '/' && startSync(file).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the disk was written", e);
        } catch (IOException e) {
            return false;
        }
    }

    /** Begins the same and waits for nothing: it may fail, and may still go on when the program ends. */
    static void beginFileSystem(Path file) {
        try {
            if (java.io.File.separatorChar == '/') {
                startSync(file);
            }
        } catch (IOException e) {
            // nothing relies on it
        }
    }

    private static Process startSync(Path file) throws IOException {
        return new ProcessBuilder("sync", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path dir, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
