package fr.jauge.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Read a code of a closed list from its bytes, without regard to case. */
final class CodeList {
    static final CodeList NONE = new CodeList(List.of(), new int[0]);
    static final int UNKNOWN = -1;

    private final byte[][] names;
    private final int[] values;
    /** Of each name its first eight bytes as a word, and the bits of the word that count. */
    private final long[] words;

    private final long[] masks;

    private CodeList(List<String> names, int[] values) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.values = values;
        this.words = new long[values.length];
        this.masks = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            byte[] padded = Arrays.copyOf(this.names[i], Math.max(8, this.names[i].length));
            words[i] = Swar.load(padded, 0);
            masks[i] = Swar.firstBytes(Math.min(8, this.names[i].length));
        }
    }

    /** The codes in capitals; each one's value is its place in the list. */
    static CodeList of(String... names) {
        int[] values = new int[names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new CodeList(List.of(names), values);
    }

    /** This list and another way to write one of its codes. */
    CodeList withAlias(String alias, int value) {
        List<String> all = new ArrayList<>();
        for (byte[] name : names) {
            all.add(new String(name, StandardCharsets.US_ASCII));
        }
        all.add(alias);
        int[] allValues = Arrays.copyOf(values, values.length + 1);
        allValues[values.length] = value;
        return new CodeList(all, allValues);
    }

    /** The value of the code written there, or {@link #UNKNOWN}; eight more bytes stand behind it. */
    int read(byte[] bytes, int from, int to) {
        long word = Swar.load(bytes, from);
        int length = to - from;
        for (int i = 0; i < words.length; i++) {
            // in capitals and within a word, as most are
            if ((word & masks[i]) == words[i] && names[i].length == length && length <= 8) {
                return values[i];
            }
        }
        return readSlowly(bytes, from, to);
    }

    private int readSlowly(byte[] bytes, int from, int to) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].length == to - from && same(names[i], bytes, from)) {
                return values[i];
            }
        }
        return UNKNOWN;
    }

    private static boolean same(byte[] capitals, byte[] bytes, int from) {
        for (int i = 0; i < capitals.length; i++) {
            byte b = bytes[from + i];
            if (b != capitals[i] && (b < 'a' || b > 'z' || b - 0x20 != capitals[i])) {
                return false;
            }
        }
        return true;
    }
}
