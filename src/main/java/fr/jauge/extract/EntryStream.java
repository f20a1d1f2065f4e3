package fr.jauge.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Unpack an entry of a zip, never beyond the size it declares, and hold what came out against its size and CRC. */
final class EntryStream extends InputStream {
    private static final int PACKED_BUFFER = 64 << 10;

    private final ZipArchiveEntry entry;
    private final InputStream in;
    private final @Nullable Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long length;

    EntryStream(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        this.entry = entry;
        InputStream raw = raw(zip, entry);
        inflater = entry.getMethod() == ZipEntry.DEFLATED ? new Inflater(true) : null;
        in = inflater == null ? raw : new InflaterInputStream(raw, inflater, PACKED_BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int atMost) throws IOException {
        int n;
        try {
            n = in.read(into, at, atMost);
        } catch (ZipException | EOFException e) {
            throw new DamagedArchiveException("an entry does not unpack", e);
        }
        if (n > 0) {
            crc.update(into, at, n);
            length += n;
        }
        if (length > entry.getSize() || (n < 0 && (length < entry.getSize() || crc.getValue() != entry.getCrc()))) {
            throw new DamagedArchiveException("an entry is not what the archive says");
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        if (inflater != null) {
            inflater.end();
        }
        in.close();
    }

    private static InputStream raw(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        InputStream raw;
        try {
            raw = zip.getRawInputStream(entry);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new DamagedArchiveException("an entry is not where the archive says", e);
        }
        if (raw == null) {
            throw new DamagedArchiveException("an entry is not where the archive says");
        }
        return raw;
    }
}
