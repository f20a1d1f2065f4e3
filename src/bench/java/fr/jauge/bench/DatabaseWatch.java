package fr.jauge.bench;

import com.p6spy.engine.event.JdbcEventListener;
import com.p6spy.engine.spy.P6SpyDriver;
import fr.jauge.bench.database.DatabaseListener;
import fr.jauge.bench.database.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run the program with p6spy before the driver and our listener behind p6spy. The program itself is what is delivered:
 * its jar, which names its libraries, then p6spy, then a folder with the listener alone.
 */
final class DatabaseWatch {
    private final BenchSettings settings;
    private final Dataset data;
    private final Postgres postgres;

    DatabaseWatch(BenchSettings settings, Dataset data, Postgres postgres) {
        this.settings = settings;
        this.data = data;
        this.postgres = postgres;
    }

    DatabaseRun run(Engine engine, Path work) throws IOException {
        Path result = work.resolve("database.txt");
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                String.join(
                        File.pathSeparator,
                        settings.jar().toString(),
                        JavaProcess.origin(P6SpyDriver.class),
                        listener(work.resolve("listener")).toString()),
                "-Dbench.database.file=" + result,
                // nothing is logged, nothing written: listeners alone are called
                "-Dp6spy.config.modulelist=com.p6spy.engine.spy.P6SpyFactory",
                "-Dp6spy.config.jmx=false",
                "fr.jauge.cli.JaugeCommand"));
        arguments.addAll(Jauge.run(settings, data, work, "none"));
        Measurement run =
                Stopwatch.time(JavaProcess.installed(settings, arguments), work, engine.environment(postgres));
        return DatabaseRun.read(run, result);
    }

    /** A class path of the listener's package: that of the benchmark holds the tests as well. */
    private static Path listener(Path folder) throws IOException {
        Path from = Path.of(JavaProcess.origin(DatabaseListener.class));
        Path classes = from.resolve(Kind.class.getPackageName().replace('.', File.separatorChar));
        Path target = Files.createDirectories(folder.resolve(from.relativize(classes)));
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        Path service = folder.resolve("META-INF/services").resolve(JdbcEventListener.class.getName());
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(service, DatabaseListener.class.getName());
        return folder;
    }
}
