package fr.jauge.inventory;

import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Hold the depots of a period and the SHA-256 of their files. They need neither the registry nor the rules, and are the
 * longest to read: so they are begun first.
 */
public record MonthReading(MonthFolder month, InputDigests digests) {
    /**
     * Reads every file.
     *
     * @param depots the folder that holds those of all months
     * @param threads how many files are read at a time
     * @throws IOException when a folder or a file cannot be read, or changes meanwhile
     */
    public static MonthReading of(Path depots, Period period, int threads, InputDigests.Memory memory)
            throws IOException {
        MonthFolder month = MonthFolder.read(depots, period);
        return new MonthReading(month, InputDigests.of(files(month.depots()), threads, memory));
    }

    static List<Path> files(Collection<Depot> depots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Depot depot : depots) {
            files.addAll(depot.files());
        }
        return files;
    }
}
