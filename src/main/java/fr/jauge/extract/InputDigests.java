package fr.jauge.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Know the SHA-256 of every input before it is measured, so that a run is known by what it reads. */
public final class InputDigests {
    /**
     * Stays in the processor's cache, where a larger one would be read back from memory; it is an array, for a buffer outside
     * the heap would be digested four kilobytes at a time.
     */
    private static final int BUFFER = 64 << 10;

    private final Map<Path, Digest> digests;
    private final Map<Path, List<Digest>> byFolder = new HashMap<>();
    private final boolean taken;

    /**
     * Hold the SHA-256 of a file.
     *
     * @param stamp what the file looked like then
     * @param sha256 in lower-case hexadecimal
     */
    public record Digest(FileStamp stamp, String sha256) {}

    /** Find a SHA-256 taken by an earlier run. */
    @FunctionalInterface
    public interface Memory {
        /** The SHA-256 of the file with exactly that stamp. */
        Optional<String> recall(FileStamp stamp);
    }

    private InputDigests(Map<Path, Digest> digests, boolean taken) {
        this.taken = taken;
        this.digests = Map.copyOf(digests);
        digests.forEach((path, digest) -> {
            byFolder.computeIfAbsent(path, key -> new ArrayList<>()).add(digest);
            Path folder = path.getParent();
            if (folder != null) {
                byFolder.computeIfAbsent(folder, key -> new ArrayList<>()).add(digest);
            }
        });
    }

    /**
     * Digests files, the largest first, several at a time.
     *
     * @throws ChangedInputException when one is written meanwhile
     */
    public static InputDigests of(List<Path> paths, int threads, Memory memory) throws IOException {
        List<FileStamp> stamps = new ArrayList<>();
        for (Path path : paths) {
            stamps.add(FileStamp.of(path));
        }
        stamps.sort(Comparator.comparingLong(FileStamp::size).reversed());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ThreadLocal<ByteBuffer> buffers = ThreadLocal.withInitial(() -> ByteBuffer.allocate(BUFFER));
            List<Callable<Digest>> tasks = new ArrayList<>();
            stamps.forEach(stamp -> tasks.add(() -> digest(stamp, memory, buffers.get())));
            Map<Path, Digest> digests = new HashMap<>();
            for (Future<Digest> done : pool.invokeAll(tasks)) {
                Digest digest = done.get();
                digests.put(digest.stamp().path(), digest);
            }
            return new InputDigests(digests, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the inputs were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * The digests of files that are all remembered: none is read.
     *
     * @return empty when one is not
     */
    public static Optional<InputDigests> recalled(List<Path> paths, Memory memory) throws IOException {
        Map<Path, Digest> digests = new HashMap<>();
        for (Path path : paths) {
            FileStamp stamp = FileStamp.of(path);
            Optional<String> known = memory.recall(stamp);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            digests.put(path, new Digest(stamp, known.get()));
        }
        return Optional.of(new InputDigests(digests, true));
    }

    /** These digests and others. */
    public InputDigests and(InputDigests others) {
        if (others.digests.isEmpty()) {
            return this;
        }
        Map<Path, Digest> all = new HashMap<>(digests);
        all.putAll(others.digests);
        return new InputDigests(all, taken);
    }

    /** No digests: each file is digested while it is measured. */
    public static InputDigests none() {
        return new InputDigests(Map.of(), false);
    }

    /** The digest of a file. */
    public Optional<Digest> of(Path path) {
        return Optional.ofNullable(digests.get(path));
    }

    /** Every digest. */
    public Collection<Digest> all() {
        return digests.values();
    }

    /** The digests of a file, or of the files that lie directly in a folder. */
    public List<Digest> under(Path path) {
        return byFolder.getOrDefault(path, List.of());
    }

    /** Whether exactly these files of a folder were digested; true where none was to be. */
    boolean cover(Path folder, List<Path> paths) {
        return !taken
                || under(folder).stream()
                        .map(digest -> digest.stamp().path())
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(paths));
    }

    private static Digest digest(FileStamp stamp, Memory memory, ByteBuffer buffer) throws IOException {
        Optional<String> known = memory.recall(stamp);
        if (known.isPresent()) {
            return new Digest(stamp, known.get());
        }
        java.security.MessageDigest sha256 = ExtractInput.sha256();
        try (FileChannel in = FileChannel.open(stamp.path())) {
            while (in.read(buffer.clear()) >= 0) {
                sha256.update(buffer.flip());
            }
        }
        stamp.check();
        return new Digest(stamp, java.util.HexFormat.of().formatHex(sha256.digest()));
    }
}
