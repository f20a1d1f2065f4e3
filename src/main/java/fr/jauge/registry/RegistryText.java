package fr.jauge.registry;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Hold the text of a file that should be UTF-8, its byte-order mark taken off.
 *
 * @param text with U+FFFD for what is not UTF-8, so that the rest can be checked too
 * @param malformedLine the line of the first byte that is not UTF-8, counted from 1; 0 when all of it is
 */
record RegistryText(String text, long malformedLine) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static RegistryText of(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        // what is not UTF-8 left a U+FFFD, which may stand in the file too
        return new RegistryText(unmarked, unmarked.indexOf('\uFFFD') < 0 ? 0 : malformedLine(content));
    }

    private static long malformedLine(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        // never more characters than bytes, so the decoder stops at a fault or at the end alone
        if (!decoder.decode(bytes, CharBuffer.allocate(content.length), true).isError()) {
            return 0;
        }
        long line = 1;
        for (int i = 0; i < bytes.position(); i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
