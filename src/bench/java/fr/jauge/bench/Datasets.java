package fr.jauge.bench;

import fr.jauge.generator.GeneratedMonths;
import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Generate months without faults, once: those found whole in the folder are used again. What marks them whole is written
 * last and holds their rows and bytes.
 */
final class Datasets {
    private static final long SEED = 1;
    /** A bit above what was seen. */
    private static final long BYTES_AN_ESSMS = 140_000;

    private final Path folder;

    Datasets(Path folder) {
        this.folder = folder;
    }

    /**
     * Generates the month, unless it is there.
     *
     * @throws IOException when it cannot be written, for want of space for one
     */
    Dataset of(int essms) throws IOException {
        Path data = folder.resolve("essms-" + essms);
        Path mark = folder.resolve("essms-" + essms + ".properties");
        if (!Files.exists(mark)) {
            Folders.delete(data);
            generate(essms, data, mark);
        }
        Properties counts = new Properties();
        try (Reader in = Files.newBufferedReader(mark)) {
            counts.load(in);
        }
        return new Dataset(
                essms,
                data,
                Long.parseLong(counts.getProperty("rows", "")),
                Long.parseLong(counts.getProperty("bytes", "")));
    }

    private void generate(int essms, Path data, Path mark) throws IOException {
        Files.createDirectories(data);
        requireSpace(essms);
        GeneratorSettings settings = new GeneratorSettings(essms, SEED, data, BenchSettings.PERIOD, 1, false, 0);
        GeneratedMonths written = SyntheticMonths.write(settings, (done, total) -> {});
        Properties counts = new Properties();
        counts.setProperty("rows", Long.toString(written.totalRows()));
        counts.setProperty("bytes", Long.toString(written.totalBytes()));
        try (Writer out = Files.newBufferedWriter(mark)) {
            counts.store(out, null);
        }
    }

    private void requireSpace(int essms) throws IOException {
        long needed = essms * BYTES_AN_ESSMS;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException(String.format(
                    "%d ESSMS need some %d MB under bench.dir, %d MB are free: make room, or ask for less with bench.sizes",
                    essms, needed >> 20, free >> 20));
        }
    }
}
