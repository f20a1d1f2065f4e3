package fr.jauge.bench.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Read every byte of a month, each thread into one buffer, and say how many there were. */
public final class ReadAll {
    private static final int BUFFER = 1 << 20;

    private ReadAll() {}

    /**
     * Runs once.
     *
     * @param args the month's folder, the registry's (not read), the file to write, the threads
     */
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[3]);
        ConcurrentLinkedQueue<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = new ConcurrentLinkedQueue<>(all.filter(Files::isRegularFile).toList());
        }
        List<Callable<Long>> readers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            readers.add(() -> read(files));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long bytes = 0;
        for (Future<Long> reader : executor.invokeAll(readers)) {
            bytes += reader.get();
        }
        executor.shutdown();
        Files.writeString(Path.of(args[2]), Long.toString(bytes));
    }

    private static long read(ConcurrentLinkedQueue<Path> files) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        long bytes = 0;
        for (Path file = files.poll(); file != null; file = files.poll()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
                    bytes += read;
                    buffer.clear();
                }
            }
        }
        return bytes;
    }
}
