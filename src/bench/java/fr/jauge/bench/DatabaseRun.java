package fr.jauge.bench;

import fr.jauge.bench.database.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Say what a run cost and what of it was the database.
 *
 * @param calls by kind
 * @param seconds by kind, all threads added up
 */
record DatabaseRun(Measurement run, Map<Kind, Long> calls, Map<Kind, Double> seconds) {

    /** Reads what the listener wrote at the end of the process. */
    static DatabaseRun read(Measurement run, Path file) throws IOException {
        Map<Kind, Long> calls = new EnumMap<>(Kind.class);
        Map<Kind, Double> seconds = new EnumMap<>(Kind.class);
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(" ", -1);
            Kind kind = Kind.valueOf(cells[0]);
            calls.put(kind, Long.parseLong(cells[1]));
            seconds.put(kind, Long.parseLong(cells[2]) / 1e9);
        }
        if (calls.getOrDefault(Kind.STATEMENTS, 0L) == 0) {
            throw new IOException("the database was not watched: no statement in " + file);
        }
        return new DatabaseRun(run, calls, seconds);
    }

    double seconds(Kind kind) {
        return Objects.requireNonNull(seconds.get(kind));
    }

    double calls(Kind kind) {
        return Objects.requireNonNull(calls.get(kind));
    }

    double allSeconds() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double allCalls() {
        return calls.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    double share() {
        return allSeconds() / run.wallSeconds();
    }
}
