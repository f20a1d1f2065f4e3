package fr.jauge.publication;

import java.util.Arrays;

/** Gather a text of many short pieces that are in UTF-8 already; a stream of Java would lock itself for each of them. */
final class ByteText {
    private byte[] bytes = new byte[2 << 10];
    private int length;

    void add(byte[] piece) {
        makeRoom(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    /** One character of ASCII. */
    void add(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
    }

    /** Gives what was gathered, and begins anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    private void makeRoom(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
