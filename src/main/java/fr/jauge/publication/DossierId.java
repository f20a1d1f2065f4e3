package fr.jauge.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Identify a dossier by the bytes that were delivered: millions of them are copied from one file into two others, and never
 * decoded. It is personal data, and shows itself only when asked.
 */
public final class DossierId {
    /** The order of the lists: by code point, of the cells that they become. Bytes of UTF-8 have the same. */
    static final Comparator<DossierId> ORDER = DossierId::compare;

    private static final int HEAD = Long.BYTES;

    private final byte[] utf8;
    private final boolean plain;
    /** The first eight bytes as a number, which orders plain texts as far as it goes. */
    private final long head;

    /** @param utf8 in UTF-8, and not changed any more */
    DossierId(byte[] utf8) {
        this.utf8 = utf8;
        this.plain = isPlain(utf8);
        this.head = head(utf8);
    }

    public static DossierId of(String text) {
        return new DossierId(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes that were delivered, to be read only. */
    public byte[] utf8() {
        return utf8;
    }

    /** The text that was delivered. */
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Whether it is but ASCII letters and digits, with dashes and points within: no document puts it in other bytes. */
    public boolean isPlain() {
        return plain;
    }

    private static int compare(DossierId a, DossierId b) {
        if (!a.plain || !b.plain) {
            return Cells.INPUT_ORDER.compare(a.text(), b.text());
        }
        return a.head == b.head ? Arrays.compareUnsigned(a.utf8, b.utf8) : Long.compareUnsigned(a.head, b.head);
    }

    /** Filled up with zeros, which no plain text holds: a text stands after those it begins with. */
    private static long head(byte[] text) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | (i < text.length ? text[i] & 0xFF : 0);
        }
        return head;
    }

    /** As {@link Cells#isPlain}. */
    private static boolean isPlain(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            byte c = text[i];
            boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letterOrDigit && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return text.length > 0;
    }
}
