package fr.jauge.publication.depot;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.Rejection;
import fr.jauge.publication.site.French;
import fr.jauge.wording.Remedy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Show the rows of a depot that are rejected with one code.
 *
 * @param files those that have some, in the order of the extracts
 */
public record RejectedRows(RowRejection code, List<InFile> files) {
    /** How many places are shown of a file: enough to see what is wrong. */
    static final int SHOWN = 20;

    /**
     * Hold the rows of one file.
     *
     * @param count all of them
     * @param first the first of them, as far as their places are known
     */
    public record InFile(Extrait extrait, long count, List<Rejection> first) {}

    public Remedy remedy() {
        return Remedy.of(code);
    }

    public long count() {
        return files.stream().mapToLong(InFile::count).sum();
    }

    /** How many of which file, in a sentence. */
    public String byFile() {
        return files.stream()
                .map(file ->
                        French.number(file.count()) + " dans " + file.extrait().fileName())
                .collect(Collectors.joining(", ", "", "."));
    }

    /** Whether there are more rows than places shown. */
    public boolean isCut() {
        return files.stream().anyMatch(file -> file.first().size() < file.count());
    }
}
