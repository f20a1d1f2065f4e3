package fr.jauge.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keep outside of the database, beside the revisions, the number and the hash of every entry: whoever takes the last
 * entries out of the database, or adds one by hand, is told by it. It holds no name and no reason.
 *
 * <p>Lines are only ever added. An entry is announced before the database keeps it and confirmed after, so that a process
 * killed in between is not mistaken for somebody who tampers. The caller holds the journal for itself.
 */
final class Witness {
    static final String FILE = "journal-temoin.csv";

    private static final String HEADER = "numero;sha256;etat";
    private static final String ANNOUNCED = "ANNONCEE";
    private static final String CONFIRMED = "CONFIRMEE";

    private final Path file;

    /** @param out the folder of reports */
    Witness(Path out) {
        this.file = out.resolve(FILE);
    }

    /** Hold a line: an entry, and whether the database has it for sure. */
    record Line(long number, String hash, boolean confirmed) {
        private static final Pattern FORM =
                Pattern.compile("([1-9][0-9]{0,17});([0-9a-f]{64});(" + ANNOUNCED + "|" + CONFIRMED + ")");

        static Optional<Line> parse(String text) {
            Matcher line = FORM.matcher(text);
            return line.matches()
                    ? Optional.of(new Line(
                            Long.parseLong(line.group(1)),
                            line.group(2),
                            line.group(3).equals(CONFIRMED)))
                    : Optional.empty();
        }

        static Line of(JournalEntry entry, boolean confirmed) {
            return new Line(entry.number(), entry.hash(), confirmed);
        }

        String text() {
            return number + ";" + hash + ";" + (confirmed ? CONFIRMED : ANNOUNCED) + "\n";
        }
    }

    Path file() {
        return file;
    }

    Heads read() throws IOException {
        // its lines are ASCII: any byte that is not makes a line that says nothing
        return Files.exists(file) ? Heads.of(Files.readAllLines(file, StandardCharsets.ISO_8859_1)) : Heads.none();
    }

    void announce(List<JournalEntry> entries) throws IOException {
        add(entries.stream().map(entry -> Line.of(entry, false)).toList());
    }

    void confirm(List<JournalEntry> entries) throws IOException {
        add(entries.stream().map(entry -> Line.of(entry, true)).toList());
    }

    /** Replaces the witness by one of these lines; the one before is kept under a name of its own. */
    void renew(List<Line> lines) throws IOException {
        Path next = file.resolveSibling("." + FILE + ".tmp");
        Files.deleteIfExists(next);
        write(next, text(lines));
        if (Files.exists(file)) {
            Files.move(file, aside(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
    }

    private Path aside() {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling("journal-temoin-ecarte-" + n + ".csv");
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    private void add(List<Line> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        boolean isNew = !Files.exists(file);
        write(file, text(lines));
        if (isNew) {
            syncFolder();
        }
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
        return text.toString();
    }

    private static void write(Path file, String lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            // what a cut short writing left stays a line of its own
            String start = channel.size() == 0 ? HEADER + "\n" : endsInsideALine(file) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsInsideALine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    private void syncFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && java.io.File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
