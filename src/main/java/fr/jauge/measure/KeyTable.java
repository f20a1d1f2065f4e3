package fr.jauge.measure;

import java.util.Arrays;

/**
 * Number the identifiers of a depot from 0, each within its scope (the ESSMS), in the order in which they are added.
 *
 * <p>Equality is that of the bytes, never of a hash alone: a collision would move a number.
 */
final class KeyTable {
    static final int NONE = -1;
    private static final int PADDING = 8;

    private byte[] arena = new byte[1 << 12];
    private int[] scopes = new int[64];
    private int[] starts = new int[65];
    private long[] hashes = new long[64];
    private int[] slots = new int[128];
    private int size;

    KeyTable() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return size;
    }

    /** The number of the identifier, or {@link #NONE}. */
    int find(int scope, byte[] bytes, int from, int to) {
        return slots[slot(scope, bytes, from, to, Keys.hash(scope, bytes, from, to))];
    }

    /** The number of the identifier, a new one, equal to the former {@link #size()}, when it was not there. */
    int findOrAdd(int scope, byte[] bytes, int from, int to) {
        long hash = Keys.hash(scope, bytes, from, to);
        int slot = slot(scope, bytes, from, to, hash);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == scopes.length) {
            grow();
            slot = slot(scope, bytes, from, to, hash);
        }
        int start = starts[size];
        int end = Math.addExact(start, to - from);
        if (end + PADDING > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(2 * arena.length, end + PADDING));
        }
        System.arraycopy(bytes, from, arena, start, to - from);
        scopes[size] = scope;
        hashes[size] = hash;
        starts[size + 1] = end;
        slots[slot] = size;
        return size++;
    }

    int scope(int number) {
        return scopes[number];
    }

    /** The bytes of an identifier. */
    byte[] copy(int number) {
        return Arrays.copyOfRange(arena, starts[number], starts[number + 1]);
    }

    /** Forgets the identifiers numbered from there on. */
    void truncate(int newSize) {
        if (newSize < size) {
            size = newSize;
            rehash(slots.length);
        }
    }

    private int slot(int scope, byte[] bytes, int from, int to, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (true) {
            int n = slots[slot];
            if (n == NONE
                    || (hashes[n] == hash
                            && scopes[n] == scope
                            && starts[n + 1] - starts[n] == to - from
                            && Keys.same(arena, starts[n], bytes, from, to - from))) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void grow() {
        int capacity = 2 * scopes.length;
        scopes = Arrays.copyOf(scopes, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        starts = Arrays.copyOf(starts, capacity + 1);
        rehash(2 * capacity);
    }

    private void rehash(int length) {
        slots = new int[length];
        Arrays.fill(slots, NONE);
        for (int n = 0; n < size; n++) {
            int slot = (int) hashes[n] & (length - 1);
            while (slots[slot] != NONE) {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = n;
        }
    }
}
