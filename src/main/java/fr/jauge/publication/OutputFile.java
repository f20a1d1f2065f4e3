package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Write a new file piece by piece, taking its SHA-256. {@link DurableFiles} has it on the disk. */
public final class OutputFile implements Closeable {
    private final Path path;
    private final FileOutputStream file;
    private final DigestOutputStream digested;
    private final OutputStream stream;
    private final Writer writer;

    /** @throws IOException when it cannot be made */
    OutputFile(Path path) throws IOException {
        this.path = path;
        file = new FileOutputStream(path.toFile());
        digested = new DigestOutputStream(file, sha256());
        stream = new BufferedOutputStream(digested, 64 << 10);
        // the encoder is slow with cells of a few characters
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 16 << 10);
    }

    Writer writer() {
        return writer;
    }

    /** For what is no text. */
    public OutputStream stream() {
        return stream;
    }

    /** Ends the file; nothing may be written any more. */
    public FileDigest finish() throws IOException {
        writer.flush();
        long size = file.getChannel().size();
        String hex = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new FileDigest(String.valueOf(path.getFileName()), size, hex);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
