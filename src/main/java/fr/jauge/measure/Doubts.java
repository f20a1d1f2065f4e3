package fr.jauge.measure;

import java.util.Arrays;

/**
 * Keep the dossiers named by the rejected rows of {@code dossiers.csv} until all such files are read: each may hide a
 * person, unless it turns out to be a dossier of a present one.
 */
final class Doubts {
    private static final int NAMELESS = -1;
    /** No identifier of 64 characters is longer: a longer one is nobody's. */
    private static final int LONGEST = 256;

    private static final int PADDING = 8;

    private int[] essms = new int[16];
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private byte[] arena = new byte[256];
    private int size;
    private int used;
    private int sizeAtStart;
    private int usedAtStart;

    void begin() {
        sizeAtStart = size;
        usedAtStart = used;
    }

    void rollback() {
        size = sizeAtStart;
        used = usedAtStart;
    }

    /** Adds the dossier identifier of a rejected row, empty or not. */
    void add(EssmsState state, byte[] bytes, int from, int to) {
        if (size == essms.length) {
            essms = Arrays.copyOf(essms, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        int length = to - from;
        boolean named = length > 0 && length <= LONGEST;
        essms[size] = state.local;
        starts[size] = used;
        lengths[size] = named ? length : NAMELESS;
        size++;
        if (named) {
            if (used + length + PADDING > arena.length) {
                arena = Arrays.copyOf(arena, 2 * arena.length + length);
            }
            System.arraycopy(bytes, from, arena, used, length);
            used += length;
        }
    }

    /** Counts, for each ESSMS of the depot, the rows that may hide a person. */
    long[] count(int essmsCount, DossierBook book) {
        long[] counts = new long[essmsCount];
        for (int i = 0; i < size; i++) {
            int dossier = lengths[i] == NAMELESS
                    ? KeyTable.NONE
                    : book.find(essms[i], arena, starts[i], starts[i] + lengths[i]);
            if (dossier == KeyTable.NONE || !book.isPresent(dossier)) {
                counts[essms[i]]++;
            }
        }
        return counts;
    }
}
