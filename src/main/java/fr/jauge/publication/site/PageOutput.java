package fr.jauge.publication.site;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hold a page while it is made, in UTF-8, in one piece. The output of the library keeps an array for each of the texts put
 * into a page, and a national month puts in tens of millions.
 */
final class PageOutput implements TemplateOutput {
    private static final int FIRST = 32 << 10;
    /** The bytes that a {@code char} takes at most. */
    private static final int WIDEST = 3;

    private byte[] page = new byte[FIRST];
    private int length;

    /** What was written. */
    byte[] toByteArray() {
        return Arrays.copyOf(page, length);
    }

    /** Forgets what was written. */
    void clear() {
        length = 0;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        reserve(WIDEST * (end - begin));
        byte[] to = page;
        int at = length;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                to[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                length = at;
                writeBinaryContent(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        length = at;
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, page, length, bytes.length);
        length += bytes.length;
    }

    private void reserve(int more) {
        if (more > page.length - length) {
            page = Arrays.copyOf(page, Math.max(2 * page.length, length + more));
        }
    }
}
