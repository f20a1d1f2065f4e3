package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Write a part of a revision that people read, beside its CSV files and before its manifest, which lists it. */
@FunctionalInterface
public interface RevisionPart {
    /**
     * Writes the part.
     *
     * @param folder of the revision under way, its CSV files written
     * @param files with which every file is written: the publisher has them on the disk together
     * @return the files written, named by their path in the folder, with {@code /}
     * @throws IOException when something cannot be written; the revision is then given up
     */
    List<FileDigest> write(Path folder, RevisionContent content, DurableFiles files) throws IOException;
}
