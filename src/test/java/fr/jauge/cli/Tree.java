package fr.jauge.cli;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Look at whole folders, and copy them. */
final class Tree {
    private Tree() {}

    /** Every file below a folder, as text, by its path, what is no text as its digest; nothing when there is no folder. */
    static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : files(folder)) {
            Path file = folder.resolve(name);
            texts.put(
                    name,
                    name.endsWith(".xlsx") || name.endsWith(".pdf")
                            ? FileDigest.of("", Files.readAllBytes(file)).sha256()
                            : Files.readString(file));
        }
        return texts;
    }

    /** Every file and folder below a folder with its digest and its date: what is equal was not touched. */
    static SortedMap<String, String> state(Path folder) throws IOException {
        SortedMap<String, String> state = new TreeMap<>();
        walk(folder, path -> {
            String digest = Files.isDirectory(path)
                    ? "folder"
                    : FileDigest.of("", Files.readAllBytes(path)).sha256();
            state.put(folder.relativize(path).toString(), digest + " " + Files.getLastModifiedTime(path));
        });
        return state;
    }

    /** The paths of the files below a folder. */
    static Iterable<String> files(Path folder) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        walk(folder, path -> {
            if (Files.isRegularFile(path)) {
                names.put(folder.relativize(path).toString(), "");
            }
        });
        return names.keySet();
    }

    static void copy(Path from, Path to) throws IOException {
        walk(from, path -> {
            Path copy = to.resolve(from.relativize(path).toString());
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        });
    }

    /** Do something with a file or folder. */
    private interface Visit {
        void see(Path path) throws IOException;
    }

    private static void walk(Path folder, Visit visit) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                visit.see(dir);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit.see(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
