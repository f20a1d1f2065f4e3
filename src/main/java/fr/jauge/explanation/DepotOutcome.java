package fr.jauge.explanation;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Period;
import java.util.List;
import java.util.Optional;

/**
 * Say what became of a depot of one month.
 *
 * @param motif why it was refused, a code; empty when it was not
 * @param files those of {@code fichiers.csv}, in the order of the extracts
 */
public record DepotOutcome(Period month, String name, FileStatus status, String motif, List<FileOutcome> files) {

    /**
     * Say what became of one extract.
     *
     * @param motif why it was refused, a code; empty when it was not
     */
    public record FileOutcome(Extrait extrait, FileStatus status, String motif, long read, long rejected) {}

    public DepotOutcome {
        files = List.copyOf(files);
    }

    /** What became of an extract; empty of an optional one that is absent. */
    public Optional<FileOutcome> file(Extrait extrait) {
        return files.stream().filter(file -> file.extrait() == extrait).findFirst();
    }
}
