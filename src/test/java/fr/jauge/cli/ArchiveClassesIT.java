package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of what Java loads, made for a program that is installed. */
class ArchiveClassesIT {
    private static final Path SCRIPT = Path.of("jobs/archive-classes").toAbsolutePath();
    private static final String FROM_ARCHIVE = " source: shared objects file (top)";

    @TempDir
    private Path folder = Path.of("");

    private Path installed = Path.of("");

    @BeforeEach
    void install() throws IOException {
        installed = Files.createDirectory(folder.resolve("jauge"));
        Path jar = Path.of(System.getProperty("jauge.jar", "target/jauge.jar"));
        Files.copy(jar, installed.resolve("jauge.jar"));
        Files.createDirectory(installed.resolve("lib"));
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, installed.resolve("lib").resolve(library.getFileName()));
            }
        }
    }

    @Test
    void programIsLoadedFromTheArchiveUntilItIsAnother() throws Exception {
        archive().expecting(0);
        assertThat(entries()).containsExactly("jauge.jar", "jauge.jsa", "java.options", "lib");
        assertThat(loaded())
                .contains("fr.jauge.cli.RunCommand" + FROM_ARCHIVE)
                .contains("org.springframework.boot.SpringApplication" + FROM_ARCHIVE);

        Files.setLastModifiedTime(installed.resolve("jauge.jar"), FileTime.fromMillis(0));
        assertThat(loaded()).contains("fr.jauge.cli.RunCommand source: ").doesNotContain(FROM_ARCHIVE);
    }

    @Test
    void programThatCannotRunGetsNone() throws Exception {
        Files.delete(installed.resolve("jauge.jar"));

        assertThat(archive().expecting(1).err()).contains("jauge.jar");
        assertThat(entries()).containsExactly("lib");
    }

    /** Whatever is set for the runs themselves: their database and their reports are not touched. */
    private Outcome archive() throws IOException, InterruptedException {
        Path out = folder.resolve("archive.out");
        Path err = folder.resolve("archive.err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), installed.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAUGE_OUT", folder.resolve("rapports").toString());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "postgresql");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Where each class of a run comes from that is not even begun. */
    private String loaded() throws IOException, InterruptedException {
        Path log = folder.resolve("loaded.txt");
        JaugeProcess.in(folder)
                .jar(installed.resolve("jauge.jar"))
                .java("@" + installed.resolve("java.options"), "-Xlog:class+load:file=loaded.txt")
                .run("run", "--period=2023-10", "--depots=none", "--referentiel=none")
                .expecting(2);
        return Files.readString(log);
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(installed)) {
            return entries.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
