package fr.jauge.measure;

import fr.jauge.extract.Depot;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Period;
import java.util.List;
import java.util.Optional;

/**
 * Say what became of a depot of one month.
 *
 * @param name as it is spelt that month
 * @param files those present and those expected, in the order of the extracts; none when the depot is refused
 * @param ignored the names of what else lay in it
 * @param knowsNoEssms rows were read, and none bears the FINESS of an ESSMS of the registry
 */
public record DepotReading(
        Period month,
        String name,
        Optional<DepotRefusal> refusal,
        List<FileMeasure> files,
        List<String> ignored,
        boolean knowsNoEssms) {

    static DepotReading refused(Period month, String name, DepotRefusal why) {
        return new DepotReading(month, name, Optional.of(why), List.of(), List.of(), false);
    }

    /** The name that is the same for all spellings. */
    public String key() {
        return Depot.key(name);
    }

    /** Whether a row of one of its files was rejected. */
    public boolean hasRejections() {
        return files.stream().anyMatch(FileMeasure::hasRejections);
    }

    /** Whether the depot or one of its files is refused. */
    public boolean hasRefusal() {
        return refusal.isPresent() || files.stream().anyMatch(file -> file.status() == FileStatus.REFUSE);
    }
}
