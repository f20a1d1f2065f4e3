package fr.jauge.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Gather bytes and pass them on in large pieces. Written for speed: nothing is checked between two calls of {@link
 * #spill()}, which is due before {@value #ROOM} more bytes.
 */
final class ByteSink {
    private static final int CAPACITY = 1 << 18;
    private static final int ROOM = 1 << 12;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[CAPACITY];
    private final OutputStream out;
    private int length;
    private long passedOn;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void put(byte single) {
        buffer[length++] = single;
    }

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    void put(byte[] bytes, int from, int count) {
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    /** Two digits. */
    void twoDigits(int number) {
        buffer[length++] = (byte) ('0' + number / 10);
        buffer[length++] = (byte) ('0' + number % 10);
    }

    /** Eight hexadecimal digits. */
    void hexadecimal(int number) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(number >>> shift) & 15];
        }
    }

    void spill() throws IOException {
        if (length > CAPACITY - ROOM) {
            passOn();
        }
    }

    void passOn() throws IOException {
        out.write(buffer, 0, length);
        passedOn += length;
        length = 0;
    }

    long bytes() {
        return passedOn + length;
    }
}
