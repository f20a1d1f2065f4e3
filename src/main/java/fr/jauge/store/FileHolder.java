package fr.jauge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Name the process that has locked a file, where the system tells: Linux lists the locks of all processes.
 *
 * @param process its number
 * @param user whose it is; empty when the system does not tell
 * @param isServer whether it is a {@code jauge serve}, as far as the system tells
 */
record FileHolder(long process, String user, boolean isServer) {
    private static final Path LOCKS = Path.of("/proc/locks");
    private static final int PROCESS = 4;
    private static final int FILE = 5;

    /** Who holds it; empty when the system does not tell. */
    static Optional<FileHolder> of(Path file) {
        try {
            Object inode = Files.getAttribute(file, "unix:ino");
            return Files.exists(LOCKS) ? holder(Files.readAllLines(LOCKS), inode.toString()) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In French. */
    String describe() {
        return "le processus " + process + (user.isEmpty() ? "" : " de « " + user + " »");
    }

    /** Lines such as {@code 1: POSIX ADVISORY WRITE 4242 08:01:131 0 EOF}: kind, process, device and number of the file. */
    private static Optional<FileHolder> holder(List<String> locks, String inode) {
        for (String line : locks) {
            String[] words = line.trim().split("\\s+", -1);
            if (words.length > FILE && words[FILE].endsWith(":" + inode)) {
                return Optional.of(of(Long.parseLong(words[PROCESS])));
            }
        }
        return Optional.empty();
    }

    private static FileHolder of(long process) {
        Optional<ProcessHandle.Info> info = ProcessHandle.of(process).map(ProcessHandle::info);
        return new FileHolder(
                process,
                info.flatMap(ProcessHandle.Info::user).orElse(""),
                info.flatMap(ProcessHandle.Info::arguments)
                        .map(arguments -> List.of(arguments).contains("serve"))
                        .orElse(false));
    }
}
