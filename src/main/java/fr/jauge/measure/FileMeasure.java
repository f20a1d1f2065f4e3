package fr.jauge.measure;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.RowOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Say what became of one extract of a depot.
 *
 * @param counts its rows; all zero when its form was refused, or it was not read
 * @param sha256 in lower-case hexadecimal; empty when it was not read
 * @param bytes its unpacked size; 0 when absent
 * @param rejections the first 1,000
 * @param unknownColumns the columns that were passed over
 */
public record FileMeasure(
        Extrait extrait,
        FileStatus status,
        Optional<FileRefusal> refusal,
        RowCounts counts,
        String sha256,
        long bytes,
        List<Rejection> rejections,
        List<String> unknownColumns) {

    static FileMeasure notRead(Extrait extrait, FileStatus status, long bytes) {
        return new FileMeasure(extrait, status, Optional.empty(), new RowCounts(), "", bytes, List.of(), List.of());
    }

    /** Whether a row of it was rejected. */
    public boolean hasRejections() {
        return counts.of(RowOutcome.REJETEE) > 0;
    }

    /** Whether its rows count. */
    public boolean isAccepted() {
        return status == FileStatus.ACCEPTE;
    }
}
