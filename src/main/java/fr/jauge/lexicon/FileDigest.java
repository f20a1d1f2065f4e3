package fr.jauge.lexicon;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Say which bytes a figure came from: two files of one digest are one file.
 *
 * @param name the file's name, without its folder
 * @param octets its size in bytes
 * @param sha256 64 hexadecimal digits, in lower case
 */
public record FileDigest(String name, long octets, String sha256) {

    /** Small enough for the call to be compiled early: until then a SHA-256 takes five times as long. */
    private static final int SLICE = 8 << 10;

    /** Digests bytes already read, so that what is digested is what was used. */
    public static FileDigest of(String name, byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (int at = 0; at < content.length; at += SLICE) {
                sha256.update(content, at, Math.min(SLICE, content.length - at));
            }
            return new FileDigest(name, content.length, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
