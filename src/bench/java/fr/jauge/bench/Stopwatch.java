package fr.jauge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Run one process to its end, alone, and say what it cost; what it says goes to a file, seen when it fails. */
final class Stopwatch {
    private static final String CONSOLE = "console.txt";
    private static final int POLL_MILLISECONDS = 20;
    private static final int LAST_CHARACTERS = 4000;
    /** What would change a Java process behind the settings' back. */
    private static final List<String> UNWANTED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Stopwatch() {}

    /**
     * Runs the command in the folder.
     *
     * @param environment of the process, beside what is not {@link #UNWANTED}
     * @throws IOException when it does not end well
     */
    static Measurement time(List<String> command, Path folder, Map<String, String> environment) throws IOException {
        double cpuBefore = Processes.secondsOfEndedChildren();
        Instant begin = Instant.now();
        long start = System.nanoTime();
        try (Child child = Child.start(builder(command, folder, environment))) {
            Process process = child.process();
            long peak = 0;
            while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, Processes.peakBytes(process.pid()).orElse(0L));
            }
            double wall = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw failed(command, folder, process);
            }
            return new Measurement(begin, wall, Processes.secondsOfEndedChildren() - cpuBefore, peak);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Runs the command in the folder and kills it, as SIGKILL does, once the condition holds.
     *
     * @throws IOException when it ended before
     */
    static void kill(List<String> command, Path folder, Condition condition) throws IOException {
        try (Child child = Child.start(builder(command, folder, Map.of()))) {
            Process process = child.process();
            while (!condition.holds()) {
                if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    throw new IOException("ended before it was killed: " + failed(command, folder, process));
                }
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Look whether something has come about. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    /** What the last process in the folder said. */
    static String said(Path folder) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(CONSOLE)), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder builder(List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(CONSOLE).toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> UNWANTED.contains(name) || name.startsWith("JAUGE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static IOException failed(List<String> command, Path folder, Process process) throws IOException {
        String text = said(folder);
        return new IOException("exit code " + process.exitValue() + " of " + command + ":\n"
                + text.substring(Math.max(0, text.length() - LAST_CHARACTERS)));
    }

    /** Have a process that does not outlive us. */
    private record Child(Process process, Thread killer) implements AutoCloseable {
        static Child start(ProcessBuilder builder) throws IOException {
            Process process = builder.start();
            Thread killer = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(killer);
            return new Child(process, killer);
        }

        @Override
        public void close() {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }
}
