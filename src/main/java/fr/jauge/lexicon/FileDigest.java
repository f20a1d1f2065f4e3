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

    /** Digests bytes already read, so that what is digested is what was used. */
    public static FileDigest of(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new FileDigest(name, content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
