package fr.jauge.publication.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Copy a workbook without the moment it was made, which the library always writes: the same results give the same bytes.
 * Its other parts are copied as they are packed.
 */
final class UndatedCopy {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    /** The first day that a zip can name. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private UndatedCopy() {}

    static void copy(Path workbook, OutputStream out) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(workbook).get()) {
            ZipArchiveOutputStream to = new ZipArchiveOutputStream(out);
            for (Enumeration<ZipArchiveEntry> entries = from.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (entry.getName().equals(PROPERTIES)) {
                    to.putArchiveEntry(entry(PROPERTIES));
                    to.write(undated(from, entry));
                    to.closeArchiveEntry();
                } else {
                    to.addRawArchiveEntry(packed(entry), from.getRawInputStream(entry));
                }
            }
            to.finish();
        }
    }

    private static byte[] undated(ZipFile from, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            String properties = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static ZipArchiveEntry packed(ZipArchiveEntry entry) {
        ZipArchiveEntry copy = entry(entry.getName());
        copy.setCrc(entry.getCrc());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        return copy;
    }

    private static ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTimeLocal(NO_DATE);
        return entry;
    }
}
