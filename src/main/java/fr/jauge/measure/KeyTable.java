package fr.jauge.measure;

import java.util.Arrays;

/**
 * Number the identifiers of a depot from 0, each within its scope (the ESSMS), in the order in which they are added.
 *
 * <p>Equality is that of the bytes, never of a hash alone: a collision would move a number. The first sixteen bytes of an
 * identifier stand beside its scope and length, all in one line of the processor's cache; longer ones go on in an arena.
 *
 * <p>One table serves depot after depot: what it took up it keeps for the next, unless that is much.
 */
final class KeyTable {
    static final int NONE = -1;
    private static final int PADDING = 8;
    /** The words of an entry: the first eight bytes, the next eight, scope and length. */
    private static final int ENTRY = 4;

    private static final int SECOND = 1;
    private static final int PLACE = 2;
    private static final int HASH = 3;

    private static final int FIRST_CAPACITY = 256;
    /** Identifiers for which room is kept: a depot of more is one of few. */
    private static final int LARGEST_KEPT = 1 << 16;
    /** The slots of an identifier for which there is room: with three in four free, few searches meet another first. */
    private static final int SLOTS = 4;

    private byte[] arena = new byte[1 << 12];
    private int[] starts = new int[FIRST_CAPACITY + 1];
    private long[] entries = new long[FIRST_CAPACITY * ENTRY];
    private int[] slots = new int[FIRST_CAPACITY * SLOTS];
    /** For how many identifiers the arrays are used; they may be longer. */
    private int capacity = FIRST_CAPACITY;

    private int mask;
    private int size;

    KeyTable() {
        rehash();
    }

    int size() {
        return size;
    }

    /** The number of the identifier, or {@link #NONE}; eight more bytes stand behind it. */
    int find(int scope, byte[] bytes, int from, int to) {
        int length = to - from;
        long first = Keys.head(bytes, from, length);
        long second = Keys.head(bytes, from + 8, length - 8);
        long place = (long) scope << 32 | length;
        long hash = Keys.hash(place, first, second, bytes, from, to);
        return slots[slot(hash, place, first, second, bytes, from)];
    }

    /** The number of the identifier, a new one, equal to the former {@link #size()}, when it was not there. */
    int findOrAdd(int scope, byte[] bytes, int from, int to) {
        int length = to - from;
        long first = Keys.head(bytes, from, length);
        long second = Keys.head(bytes, from + 8, length - 8);
        long place = (long) scope << 32 | length;
        long hash = Keys.hash(place, first, second, bytes, from, to);
        int slot = slot(hash, place, first, second, bytes, from);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == capacity) {
            grow();
            slot = slot(hash, place, first, second, bytes, from);
        }
        int start = starts[size];
        int end = Math.addExact(start, length);
        if (end + PADDING > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(2 * arena.length, end + PADDING));
        }
        System.arraycopy(bytes, from, arena, start, length);
        starts[size + 1] = end;
        entries[size * ENTRY] = first;
        entries[size * ENTRY + SECOND] = second;
        entries[size * ENTRY + PLACE] = place;
        entries[size * ENTRY + HASH] = hash;
        slots[slot] = size;
        return size++;
    }

    int scope(int number) {
        return (int) (entries[number * ENTRY + PLACE] >>> 32);
    }

    /** The bytes of an identifier. */
    byte[] copy(int number) {
        return Arrays.copyOfRange(arena, starts[number], starts[number + 1]);
    }

    /** Forgets the identifiers numbered from there on. */
    void truncate(int newSize) {
        if (newSize < size) {
            size = newSize;
            rehash();
        }
    }

    /** Forgets everything. */
    void clear() {
        if (capacity > LARGEST_KEPT) {
            arena = new byte[1 << 12];
            starts = new int[FIRST_CAPACITY + 1];
            entries = new long[FIRST_CAPACITY * ENTRY];
            slots = new int[FIRST_CAPACITY * SLOTS];
        }
        capacity = FIRST_CAPACITY;
        size = 0;
        rehash();
    }

    private int slot(long hash, long place, long first, long second, byte[] bytes, int from) {
        int slot = (int) hash & mask;
        while (true) {
            int n = slots[slot];
            if (n == NONE) {
                return slot;
            }
            int entry = n * ENTRY;
            if (entries[entry] == first
                    && entries[entry + SECOND] == second
                    && entries[entry + PLACE] == place
                    && hasSameRest(n, (int) place, bytes, from)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private boolean hasSameRest(int n, int length, byte[] bytes, int from) {
        return length <= 16 || Keys.same(arena, starts[n] + 16, bytes, from + 16, length - 16);
    }

    private void grow() {
        capacity *= 2;
        if (starts.length <= capacity) {
            entries = Arrays.copyOf(entries, capacity * ENTRY);
            starts = Arrays.copyOf(starts, capacity + 1);
            slots = new int[capacity * SLOTS];
        }
        rehash();
    }

    private void rehash() {
        mask = capacity * SLOTS - 1;
        Arrays.fill(slots, 0, mask + 1, NONE);
        for (int n = 0; n < size; n++) {
            int slot = (int) entries[n * ENTRY + HASH] & mask;
            while (slots[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = n;
        }
    }
}
