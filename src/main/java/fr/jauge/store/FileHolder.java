package fr.jauge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Find out which process has locked a file, where the system tells: Linux lists the locks of all processes. */
final class FileHolder {
    private static final Path LOCKS = Path.of("/proc/locks");
    private static final int PROCESS = 4;
    private static final int FILE = 5;

    private FileHolder() {}

    /** The process and its user, in French; empty when the system does not tell. */
    static Optional<String> of(Path file) {
        try {
            Object inode = Files.getAttribute(file, "unix:ino");
            return Files.exists(LOCKS) ? process(Files.readAllLines(LOCKS), inode.toString()) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lines such as {@code 1: POSIX ADVISORY WRITE 4242 08:01:131 0 EOF}: kind, process, device and number of the file. */
    private static Optional<String> process(List<String> locks, String inode) {
        for (String line : locks) {
            String[] words = line.trim().split("\\s+", -1);
            if (words.length > FILE && words[FILE].endsWith(":" + inode)) {
                return Optional.of(describe(words[PROCESS]));
            }
        }
        return Optional.empty();
    }

    private static String describe(String process) {
        String user = ProcessHandle.of(Long.parseLong(process))
                .flatMap(handle -> handle.info().user())
                .map(name -> " de « " + name + " »")
                .orElse("");
        return "le processus " + process + user;
    }
}
