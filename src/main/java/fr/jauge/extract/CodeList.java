package fr.jauge.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Read a code of a closed list from its bytes, without regard to case. */
final class CodeList {
    /** Bytes without the bit in which a small letter differs from its capital. */
    private static final long CAPITALS = ~Swar.pattern(0x20);

    static final CodeList NONE = new CodeList(List.of(), new int[0]);
    static final int UNKNOWN = -1;

    private static final int SLOTS = 64;

    private final byte[][] names;
    private final int[] values;
    /** The bytes of each name, in the slot that {@link #slot} gives them; two names never share one. */
    private final long[] words = new long[SLOTS];
    /** The bits that need not be the same: of each letter that in which a small one differs. */
    private final long[] caseBits = new long[SLOTS];

    private final byte[] lengths = new byte[SLOTS];
    private final int[] slotValues = new int[SLOTS];

    private CodeList(List<String> names, int[] values) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            int length = this.names[i].length;
            long word = Swar.load(Arrays.copyOf(this.names[i], Math.max(8, length)), 0);
            int slot = slot(word);
            // a name too long for a word, or whose slot is taken, is read slowly
            if (length <= 8 && lengths[slot] == 0) {
                words[slot] = word;
                caseBits[slot] = caseBits(this.names[i]);
                lengths[slot] = (byte) length;
                slotValues[slot] = values[i];
            }
        }
    }

    private static int slot(long word) {
        return (int) (((word & CAPITALS) * 0x9E3779B97F4A7C15L) >>> 58);
    }

    private static long caseBits(byte[] name) {
        long bits = 0;
        for (int i = 0; i < name.length; i++) {
            bits |= name[i] >= 'A' && name[i] <= 'Z' ? 0x20L << (8 * i) : 0;
        }
        return bits;
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
        int length = to - from;
        if (length <= 8) {
            // within a word, as most are: one look, and no branch for each code
            long word = Swar.load(bytes, from) & Swar.firstBytes(length);
            int slot = slot(word);
            if (((words[slot] ^ word) & ~caseBits[slot]) == 0 && lengths[slot] == length) {
                return slotValues[slot];
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
