package fr.jauge.diagnosis;

import fr.jauge.publication.RevisionFootprint;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold the room on the disks against what the next run will take: its revision, the private lists, what it works with
 * meanwhile, and the database when it is a file.
 *
 * <p>The last revision tells how much a byte of extracts gives; where there is none, {@value #FIRST_PERCENT} % of the
 * extracts are counted on for it.
 */
public final class SpaceCheck {
    private static final String SUBJECT = "Place disque";
    /** What a revision takes of its extracts: measured on generated months. */
    private static final int FIRST_PERCENT = 12;
    /** What is worked with meanwhile and the database took a tenth of the revision: this is a margin. */
    private static final int TIMES = 2;
    /** Room for fewer runs than these is little. */
    private static final int RUNS = 3;
    /** Below this something else stops working first. */
    private static final long LEAST = 50_000_000;

    private SpaceCheck() {}

    /** What the next run takes at most, in bytes. */
    static long need(long extracts, Optional<RevisionFootprint> last) {
        long revision = last.filter(known -> known.read() > 0)
                .map(known -> (long) ((double) known.taken() * extracts / known.read()))
                .map(scaled -> Math.max(scaled, last.get().taken()))
                .orElse(extracts / 100 * FIRST_PERCENT);
        return Math.max(LEAST, TIMES * revision);
    }

    /**
     * Looks.
     *
     * @param places the folders that are written, there or not yet
     * @param extracts bytes to be read
     * @throws IOException when a disk cannot be asked
     */
    public static List<Observation> observations(List<Path> places, long extracts, Optional<RevisionFootprint> last)
            throws IOException {
        Map<FileStore, Path> disks = new LinkedHashMap<>();
        for (Path place : places) {
            Path there = there(place.toAbsolutePath().normalize());
            disks.putIfAbsent(Files.getFileStore(there), there);
        }
        String from = last.map(known -> "d’après r" + known.number() + " de " + known.period())
                .orElse("d’après la taille des dépôts");
        List<Observation> seen = new ArrayList<>();
        for (Map.Entry<FileStore, Path> disk : disks.entrySet()) {
            seen.add(judge(disk.getValue(), disk.getKey().getUsableSpace(), need(extracts, last), from));
        }
        return seen;
    }

    static Observation judge(Path place, long free, long need, String from) {
        String text = Bytes.text(free) + " libres pour « " + place + " », " + Bytes.text(need) + " nécessaires " + from;
        if (free < need) {
            return Observation.mend(SUBJECT, text, "libérer de la place (jauge purge), ou publier ailleurs avec --out");
        }
        return free < RUNS * need
                ? Observation.watch(SUBJECT, text, "prévoir de la place : il en reste pour peu d’exécutions")
                : Observation.fine(SUBJECT, text);
    }

    private static Path there(Path place) {
        Path there = place;
        while (!Files.exists(there)) {
            Path parent = there.getParent();
            if (parent == null) {
                return there;
            }
            there = parent;
        }
        return there;
    }
}
