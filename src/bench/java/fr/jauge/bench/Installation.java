package fr.jauge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Install the program once, before anything is timed, as {@code jobs/README.md} says: with the archive of its classes. */
final class Installation {
    private static final Path SCRIPT = Path.of("jobs", "archive-classes").toAbsolutePath();

    private Installation() {}

    /** @throws IOException when the program cannot run */
    static void archive(BenchSettings settings) throws IOException {
        Path work = Files.createDirectories(settings.dir());
        System.out.println("The archive of what Java loads is made.");
        Stopwatch.time(
                List.of("sh", SCRIPT.toString(), folder(settings).toString()),
                work,
                Map.of("JAVA_HOME", System.getProperty("java.home", "")));
    }

    /** The options of {@code jobs/java.options}, and the archive. */
    static Path options(BenchSettings settings) {
        return folder(settings).resolve("java.options");
    }

    private static Path folder(BenchSettings settings) {
        return settings.jar().resolveSibling("");
    }
}
