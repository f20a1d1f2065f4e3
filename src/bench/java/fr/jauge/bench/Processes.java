package fr.jauge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Read Linux's account of processes.
 *
 * <p>CPU: the kernel adds the whole time of an ended child, all its threads, to its parent's {@code cutime} and {@code
 * cstime} when the parent waits for it, as the JDK does. So a child that runs alone costs what these grow by: exact, to
 * the 10 ms in which they are told. Memory: {@code VmHWM} is the kernel's own high-water mark, so that a reading now and
 * then misses only what a process grows by after the last.
 */
final class Processes {
    private static final Path OWN_STAT = Path.of("/proc/self/stat");
    /** USER_HZ, the same on every Linux as programs see it. */
    private static final double TICKS_A_SECOND = 100;

    private static final int CUTIME = 13;
    private static final String PEAK = "VmHWM:";

    private Processes() {}

    static boolean areAccountedFor() {
        return Files.isReadable(OWN_STAT);
    }

    /** The CPU time of all children that ended. */
    static double secondsOfEndedChildren() throws IOException {
        String stat = Files.readString(OWN_STAT, StandardCharsets.US_ASCII);
        // the name of the program, in parentheses, may hold blanks; behind it begins the state, the third field
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CUTIME + 1])) / TICKS_A_SECOND;
    }

    /** The most memory the process held so far; empty when it has ended. */
    static Optional<Long> peakBytes(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return lines.stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
                    .map(kilobytes -> Long.parseLong(kilobytes) << 10)
                    .findFirst();
        } catch (IOException e) {
            // gone between two looks
            return Optional.empty();
        }
    }
}
