package fr.jauge.bench;

import fr.jauge.lexicon.Period;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ask for a benchmark; each value is a system property {@code bench.NAME}.
 *
 * @param parts what is measured
 * @param sizes how many ESSMS, one month of data each
 * @param rounds how many times every contender runs for each size
 * @param threads given to every contender
 * @param dir where data are kept from one benchmark to the next, and the report written
 * @param jvm flags given to every Java process alike, beside those of {@code jobs/java.options}; none by default
 * @param jar the program measured, its libraries beside it
 * @param pdf for which sizes the PDF reports of all projects are made: {@code all}, {@code none}, or by default the smallest
 */
record BenchSettings(
        Set<Part> parts,
        List<Integer> sizes,
        int rounds,
        int threads,
        Path dir,
        List<String> jvm,
        Path jar,
        String pdf) {
    /** The month generated and measured. */
    static final Period PERIOD = new Period(YearMonth.of(2023, 10));

    /** @throws IllegalArgumentException when there is nothing to run */
    BenchSettings {
        parts = Set.copyOf(parts);
        sizes = List.copyOf(sizes);
        jvm = List.copyOf(jvm);
        if (parts.isEmpty() || sizes.isEmpty() || rounds < 1 || threads < 1) {
            throw new IllegalArgumentException("bench: expected at least one part, one size, one round, one thread");
        }
    }

    static BenchSettings ofSystemProperties() {
        return new BenchSettings(
                words(System.getProperty("bench.parts", "comparison,operation"))
                        .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class))),
                words(System.getProperty("bench.sizes", "1000,9100,36400"))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.threads", 2),
                Path.of(System.getProperty("bench.dir", "target/bench")).toAbsolutePath(),
                words(System.getProperty("bench.jvm", "")).toList(),
                Path.of(System.getProperty("bench.jar", "target/jauge.jar")).toAbsolutePath(),
                System.getProperty("bench.pdf", ""));
    }

    /** Where what the runs of a size left waits to be deleted. */
    Path aside() {
        return dir.resolve("aside");
    }

    /** Whether PDF reports are timed for the size. */
    boolean pdfOf(int essms) {
        int smallest = sizes.stream().mapToInt(Integer::intValue).min().orElseThrow();
        return pdf.equals("all") || (!pdf.equals("none") && essms == smallest);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[, ]+", -1)).filter(word -> !word.isBlank());
    }
}
