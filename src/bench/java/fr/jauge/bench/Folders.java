package fr.jauge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Empty what a run leaves behind. */
final class Folders {
    private Folders() {}

    /** Deletes a folder and all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }

    /**
     * Takes a folder out of the way, to be deleted once nothing is timed: file systems still work on thousands of deleted
     * files while the next run makes its own.
     *
     * @param aside on the same file system
     */
    static void putAside(Path folder, Path aside) throws IOException {
        Files.createDirectories(aside);
        Files.move(folder, aside.resolve(Long.toString(System.nanoTime())));
    }

    /** Makes the folder anew, with nothing in it. */
    static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }
}
