package fr.jauge.publication;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Read back of a manifest what identifies its revision.
 *
 * @param fingerprint of all that decided its figures
 * @param exitCode with which its run ended, 0 or 3
 */
public record ManifestReader(String fingerprint, int exitCode) {

    /**
     * Reads a manifest.
     *
     * @throws IOException when it cannot be read, or is none
     */
    public static ManifestReader read(Path file) throws IOException {
        RevisionManifest manifest = RevisionManifest.read(file);
        return new ManifestReader(manifest.fingerprint(), manifest.exitCode());
    }
}
