package fr.jauge.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Run every contender on one month, in turns, so that what slows the machine down for a while strikes them all. One
 * reading goes before, untimed: the files are in memory for everybody. What a run found is checked after it, off the
 * clock, and what it left is put aside.
 */
final class Rounds {
    private final BenchSettings settings;
    private final Dataset data;
    private final Map<Contender, List<Measurement>> measurements = new EnumMap<>(Contender.class);
    private final Optional<Operation> operation;
    private Optional<Figures> expected = Optional.empty();

    /** @param operation measured in the same rounds, on the same runs of Jauge; empty when it is not asked for */
    Rounds(BenchSettings settings, Dataset data, Optional<Operation> operation) {
        this.settings = settings;
        this.data = data;
        this.operation = operation;
    }

    /** @throws IOException when a contender fails, or finds other figures than Jauge */
    SizeResult run() throws IOException {
        run(Contender.READING);
        measurements.clear();
        double before = load();
        int checked = 0;
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Contender contender : contenders()) {
                System.out.printf("%,d ESSMS, round %d: %s%n", data.essms(), round, contender.title());
                checked = Math.max(checked, run(contender));
            }
            if (operation.isPresent()) {
                operation.get().round(round, expected.orElseThrow());
            }
        }
        return new SizeResult(data, measurements, checked, before, load());
    }

    private List<Contender> contenders() {
        return settings.parts().contains(Part.COMPARISON) ? List.of(Contender.values()) : List.of(Contender.JAUGE);
    }

    private int run(Contender contender) throws IOException {
        Path work = Folders.empty(settings.dir().resolve("work"));
        try {
            Measurement measurement = Stopwatch.time(contender.command(settings, data, work), work, Map.of());
            measurements.computeIfAbsent(contender, each -> new ArrayList<>()).add(measurement);
            int checked = check(contender, contender.figures(work));
            if (contender == Contender.JAUGE && operation.isPresent()) {
                operation.get().after(measurement, work);
            }
            return checked;
        } finally {
            Folders.putAside(work, settings.aside());
        }
    }

    /** How many rates were held against Jauge's first. */
    private int check(Contender contender, Path found) throws IOException {
        if (contender == Contender.READING) {
            long read = Long.parseLong(Files.readString(found).strip());
            if (read != data.bytes()) {
                throw new IOException(read + " bytes read of " + data.bytes());
            }
            return 0;
        }
        Figures figures = Figures.read(found);
        Figures reference = expected.orElse(figures);
        reference.requireSame(figures, contender.title());
        expected = Optional.of(reference);
        return reference.rates().size();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
