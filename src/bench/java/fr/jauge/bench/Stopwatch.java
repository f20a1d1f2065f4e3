package fr.jauge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Run one process to its end, alone, and say what it cost; what it says goes to a file, seen when it fails. */
final class Stopwatch {
    private static final int POLL_MILLISECONDS = 20;
    private static final int LAST_CHARACTERS = 4000;
    /** What would change a Java process behind the settings' back. */
    private static final List<String> UNWANTED = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Stopwatch() {}

    /**
     * Runs the command in the folder.
     *
     * @throws IOException when it does not end well
     */
    static Measurement time(List<String> command, Path folder) throws IOException {
        Path console = folder.resolve("console.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> UNWANTED.contains(name) || name.startsWith("JAUGE_") || name.startsWith("SPRING_"));
        double cpuBefore = Processes.secondsOfEndedChildren();
        long begin = System.nanoTime();
        Process process = builder.start();
        Thread killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            long peak = 0;
            while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, Processes.peakBytes(process.pid()).orElse(0L));
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + " of " + command + ":\n" + end(console));
            }
            return new Measurement(wall, Processes.secondsOfEndedChildren() - cpuBefore, peak);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }

    private static String end(Path console) throws IOException {
        String text = new String(Files.readAllBytes(console), StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - LAST_CHARACTERS));
    }
}
