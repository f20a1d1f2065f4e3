package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Write many files, by several threads, and have them all on the disk in the end. Each file alone would wait for the journal
 * of the file system, which takes longer than all that is computed: they are asked for together.
 */
public final class DurableFiles {
    /** How many wait for the disk at once: a journaling file system serves them together. */
    private static final int WAITING = 16;
    /** From so many on, writing out the whole file system costs less than asking for each of them. */
    private static final int MANY = 4_000;
    /** Where there are many, the disk is at work on so many bytes while the next are made. */
    private static final long PIECE = 64L << 20;

    private final Queue<Path> written = new ConcurrentLinkedQueue<>();
    /** In which they were written; each may be on a file system of its own. */
    private final Set<Path> roots = ConcurrentHashMap.newKeySet();

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * Writes a file.
     *
     * @param folder of the revision under way; the folders below it are there
     * @param name the path in it, with {@code /}
     */
    public FileDigest write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
        }
        note(folder, file, content.length);
        return FileDigest.of(name, content);
    }

    /**
     * Begins a file that is written piece by piece.
     *
     * @param folder of the revision under way
     */
    public OutputFile begin(Path folder, String name) throws IOException {
        OutputFile file = new OutputFile(folder.resolve(name));
        note(folder, folder.resolve(name), 0);
        return file;
    }

    /** Writes a file that was not there, for its owner alone to read. */
    FileDigest writePrivate(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Channels.newOutputStream(PrivateFiles.create(file))) {
            out.write(content);
        }
        note(folder, file, content.length);
        return FileDigest.of(name, content);
    }

    /**
     * Waits until everything written is on the disk, its names included.
     *
     * @throws IOException what went wrong first
     */
    public void await() throws IOException {
        List<Path> files = List.copyOf(written);
        if (isMany() && haveFileSystemsWritten()) {
            return;
        }
        Set<Path> folders = new LinkedHashSet<>();
        try (Workers disk = new Workers(WAITING)) {
            List<Future<Boolean>> forced = new ArrayList<>();
            for (Path file : files) {
                Path folder = file.getParent();
                if (folder != null) {
                    folders.add(folder);
                }
                forced.add(disk.begin(() -> {
                    DiskSync.file(file);
                    return true;
                }));
            }
            for (Future<Boolean> each : forced) {
                Workers.result(each);
            }
        }
        for (Path folder : folders) {
            DiskSync.folder(folder);
        }
    }

    private boolean isMany() {
        return count.get() >= MANY;
    }

    private boolean haveFileSystemsWritten() throws IOException {
        for (Path root : roots) {
            if (!DiskSync.fileSystem(root)) {
                return false;
            }
        }
        return true;
    }

    private void note(Path root, Path file, long length) {
        roots.add(root);
        written.add(file);
        count.incrementAndGet();
        long after = bytes.addAndGet(length);
        // nothing relies on it: await asks for all again, and then has less to wait for
        if (after / PIECE > (after - length) / PIECE && isMany()) {
            DiskSync.beginFileSystem(root);
        }
    }
}
