package fr.jauge.generator;

import java.util.Arrays;

/**
 * Gather the rows to write as one number each, so that sorting them by time costs little: minute on the timeline, slot of
 * the ESSMS, index of the person, ordinal. All that a row says is drawn from its key.
 */
final class RowKeys {
    /** Ordinals from here on are a writer's second kind of row. */
    static final int SECOND_KIND = 1 << 12;

    private static final int ORDINAL_BITS = 13;
    private static final int PERSON_BITS = 13;
    private static final int SLOT_BITS = 11;

    private long[] keys = new long[1 << 12];
    private int size;

    void add(int minute, Population population, int person, int ordinal) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] =
                ((((long) minute << SLOT_BITS | population.slot()) << PERSON_BITS | person) << ORDINAL_BITS) | ordinal;
    }

    void clear() {
        size = 0;
    }

    void sort() {
        Arrays.sort(keys, 0, size);
    }

    int size() {
        return size;
    }

    long get(int index) {
        return keys[index];
    }

    static int minute(long key) {
        return (int) (key >>> (SLOT_BITS + PERSON_BITS + ORDINAL_BITS));
    }

    static int day(long key) {
        return minute(key) / Timeline.MINUTES_A_DAY;
    }

    static int slot(long key) {
        return (int) (key >>> (PERSON_BITS + ORDINAL_BITS)) & ((1 << SLOT_BITS) - 1);
    }

    static int person(long key) {
        return (int) (key >>> ORDINAL_BITS) & ((1 << PERSON_BITS) - 1);
    }

    static int ordinal(long key) {
        return (int) key & ((1 << ORDINAL_BITS) - 1);
    }
}
