package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Take the size and the SHA-256 of a file, however large. */
final class FileContent {
    private static final int SLICE = 8 << 10;

    private FileContent() {}

    /** @param name under which the file is known */
    static FileDigest digest(String name, Path file) throws IOException {
        MessageDigest sha256 = OutputFile.sha256();
        byte[] slice = new byte[SLICE];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(slice); n >= 0; n = in.read(slice)) {
                sha256.update(slice, 0, n);
                size += n;
            }
        }
        return new FileDigest(name, size, HexFormat.of().formatHex(sha256.digest()));
    }
}
