package fr.jauge.bench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Add up calls and nanoseconds, whichever thread they come from; when the process ends they are in the file that the
 * system property {@value #FILE} names, a line each kind: {@code STATEMENTS 1234 567890123}.
 */
final class Clock {
    static final String FILE = "bench.database.file";

    private final Map<Kind, LongAdder> calls = new EnumMap<>(Kind.class);
    private final Map<Kind, LongAdder> nanoseconds = new EnumMap<>(Kind.class);

    private Clock() {
        for (Kind kind : Kind.values()) {
            calls.put(kind, new LongAdder());
            nanoseconds.put(kind, new LongAdder());
        }
    }

    /** A clock that writes what it has when the process ends. */
    static Clock toTheEnd() {
        Path file = Path.of(Objects.requireNonNull(System.getProperty(FILE), FILE));
        Clock clock = new Clock();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clock.write(file)));
        return clock;
    }

    /** Counts a call. */
    void add(Kind kind, long elapsed) {
        Objects.requireNonNull(calls.get(kind)).increment();
        addTime(kind, elapsed);
    }

    /** Counts time of a call that is counted elsewhere. */
    void addTime(Kind kind, long elapsed) {
        Objects.requireNonNull(nanoseconds.get(kind)).add(elapsed);
    }

    private void write(Path file) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(kind + " " + calls.get(kind) + " " + nanoseconds.get(kind));
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
