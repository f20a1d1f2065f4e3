package fr.jauge.extract;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Feed the bytes of one extract, taking its SHA-256 where it is not known and checking its UTF-8 while they are in the processor's cache. */
final class ExtractInput {
    private final InputStream in;
    private final Optional<String> known;
    private final MessageDigest digest = sha256();
    private final Utf8Check utf8 = new Utf8Check();
    private long length;

    /** @param known the SHA-256 of the bytes where it is known for sure, and need not be taken again */
    ExtractInput(InputStream in, Optional<String> known) {
        this.in = in;
        this.known = known;
    }

    /**
     * Reads some bytes.
     *
     * @return how many, at least 1, or -1 at the end
     */
    int read(byte[] into, int at, int atMost) throws IOException {
        int n = in.read(into, at, atMost);
        if (n < 0) {
            utf8.end();
            return -1;
        }
        if (known.isEmpty()) {
            digest.update(into, at, n);
        }
        utf8.update(into, at, at + n);
        length += n;
        return n;
    }

    /** The place of the first byte read that is not UTF-8, or {@code Long.MAX_VALUE}. */
    long invalidAt() {
        return utf8.invalidAt();
    }

    /** How many bytes were read. */
    long length() {
        return length;
    }

    /** The SHA-256 of the bytes read, in lower-case hexadecimal; call once, at the end. */
    String sha256Hex() {
        return known.orElseGet(() -> HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
