package fr.jauge.publication;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Write a part of a revision that bears the SHA-256 of its manifest, and so cannot be listed there: it has a folder of its
 * own with a manifest of its own, and is written last.
 */
public interface SealedPart {
    /**
     * Writes the part; it is on the disk when this returns.
     *
     * @param folder of the revision under way, its manifest written
     * @param manifestSha256 that of its manifest
     * @throws IOException when something cannot be written; the revision is then given up
     */
    void write(Path folder, String manifestSha256) throws IOException;
}
