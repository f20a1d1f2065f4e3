package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Run the real jar as an operator does: a process of its own, in a folder of its own. */
final class JaugeProcess {
    private static final long MOST_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> prefix = new ArrayList<>();
    private final List<String> java = new ArrayList<>();
    private Path jar = Path.of(System.getProperty("jauge.jar", "target/jauge.jar"));

    private JaugeProcess(Path folder) {
        this.folder = folder;
    }

    /** The command as started in that folder. */
    static JaugeProcess in(Path folder) {
        return new JaugeProcess(folder);
    }

    /** The same with a variable of the environment. */
    JaugeProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The same with options of the Java machine. */
    JaugeProcess java(String... options) {
        java.addAll(Arrays.asList(options));
        return this;
    }

    /** The same after a command of the shell, in its process. */
    JaugeProcess after(String command) {
        prefix.addAll(List.of("bash", "-c", command + "; exec \"$@\"", "bash"));
        return this;
    }

    /** The same with a copy of the program. */
    JaugeProcess jar(Path copy) {
        jar = copy;
        return this;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    Started start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of("jobs", "java.options").toAbsolutePath());
        command.add("-XX:TieredStopAtLevel=1"); // short runs: half the start
        command.addAll(java);
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(JAUGE|SPRING|LOGGING|JAVA|JDK)_.*"));
        builder.environment().putAll(environment);
        Path out = Files.createTempFile("jauge", ".out");
        Path err = Files.createTempFile("jauge", ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Started(process, out, err);
    }

    /** Hold a process under way. */
    record Started(Process process, Path out, Path err) {
        /** Waits for its end. */
        Outcome end() throws IOException, InterruptedException {
            try {
                assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                        .as("ended in time")
                        .isTrue();
                return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        }
    }
}
