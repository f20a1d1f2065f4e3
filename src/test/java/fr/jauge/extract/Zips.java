package fr.jauge.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Build zips in memory, the good ones and those that no tool would write. */
final class Zips {
    private record Entry(String name, String text, int method) {}

    private final List<Entry> entries = new ArrayList<>();

    static Zips zip() {
        return new Zips();
    }

    Zips deflated(String name, String text) {
        entries.add(new Entry(name, text, ZipEntry.DEFLATED));
        return this;
    }

    Zips stored(String name, String text) {
        entries.add(new Entry(name, text, ZipEntry.STORED));
        return this;
    }

    /** The archive, as it stands on disk. */
    byte[] bytes() {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
            for (Entry entry : entries) {
                byte[] bytes = entry.text().getBytes(StandardCharsets.UTF_8);
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name());
                header.setMethod(entry.method());
                header.setTime(1_698_753_600_000L);
                if (entry.method() == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(bytes);
                    header.setCrc(crc.getValue());
                    header.setSize(bytes.length);
                }
                out.putArchiveEntry(header);
                out.write(bytes);
                out.closeArchiveEntry();
            }
            out.finish();
            return java.util.Arrays.copyOf(channel.array(), Math.toIntExact(channel.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive with one text put in the place of another of the same length, wherever it stands. */
    static byte[] replaced(byte[] zip, String text, String other) {
        byte[] changed = zip.clone();
        byte[] from = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] to = other.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + from.length <= changed.length; i++) {
            if (java.util.Arrays.equals(changed, i, i + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, changed, i, to.length);
            }
        }
        return changed;
    }

    /** The place of the n-th entry, from 0, in the central directory. */
    static int central(byte[] zip, int n) {
        int found = -1;
        int seen = -1;
        for (int i = 0; i + 4 <= zip.length && seen < n; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                found = i;
                seen++;
            }
        }
        return found;
    }

    /** The archive with some bytes of an entry's record in the central directory set. */
    static byte[] withCentral(byte[] zip, int n, int offset, int... bytes) {
        byte[] changed = zip.clone();
        int at = central(zip, n) + offset;
        for (int i = 0; i < bytes.length; i++) {
            changed[at + i] = (byte) bytes[i];
        }
        return changed;
    }

    /** A text that packs badly. */
    static String incompressible(int length) {
        java.util.Random random = new java.util.Random(7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < length; i++) {
            out.write(' ' + random.nextInt(90));
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
