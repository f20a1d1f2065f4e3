package fr.jauge.measure;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Window;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Know every ESSMS of the registry and its window, and find one by the bytes of its FINESS. */
public final class Roster {
    static final int UNKNOWN = -1;
    /** The first day of the window of an ESSMS that is not measured. */
    static final int NOT_MEASURED = Integer.MAX_VALUE;

    private final List<Entry> entries;
    private final int lastDay;
    private final int[] firstDays;
    private final long[] keys;
    private final byte[] lastCharacters;
    private final int[] slots;

    /**
     * Describe an ESSMS of the registry.
     *
     * @param participates in the period
     * @param window over which it is measured; empty when it is not
     */
    public record Entry(Finess finess, boolean participates, Optional<Window> window) {}

    /** @param lastDay the last day of the period, counted from 1970-01-01 */
    public Roster(List<Entry> entries, long lastDay) {
        this.entries = List.copyOf(entries);
        this.lastDay = Math.toIntExact(lastDay);
        int n = entries.size();
        firstDays = new int[n];
        keys = new long[n];
        lastCharacters = new byte[n];
        slots = new int[Integer.highestOneBit(Math.max(8, n)) * 4];
        Arrays.fill(slots, UNKNOWN);
        for (int i = 0; i < n; i++) {
            Entry entry = entries.get(i);
            firstDays[i] = entry.window()
                    .map(window -> (int) window.firstDay().toEpochDay())
                    .orElse(NOT_MEASURED);
            byte[] bytes = entry.finess().value().getBytes(StandardCharsets.US_ASCII);
            keys[i] = Keys.word(bytes, 0);
            lastCharacters[i] = bytes[Finess.LENGTH - 1];
            int slot = slotOf(keys[i], lastCharacters[i]);
            while (slots[slot] != UNKNOWN) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
    }

    /** The place in the registry of the FINESS whose first eight characters make the word, or {@link #UNKNOWN}. */
    int find(long firstEight, byte last) {
        int slot = slotOf(firstEight, last);
        while (true) {
            int i = slots[slot];
            if (i == UNKNOWN || (keys[i] == firstEight && lastCharacters[i] == last)) {
                return i;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    int size() {
        return entries.size();
    }

    Finess finess(int place) {
        return entries.get(place).finess();
    }

    boolean participates(int place) {
        return entries.get(place).participates();
    }

    boolean isFirstMeasure(int place) {
        return entries.get(place).window().map(Window::firstMeasure).orElse(false);
    }

    /** The first day of its window, or {@link #NOT_MEASURED}. */
    int firstDay(int place) {
        return firstDays[place];
    }

    /** The last day of every window. */
    int lastDay() {
        return lastDay;
    }

    private int slotOf(long firstEight, byte last) {
        return (int) (Keys.mix(firstEight + last) >>> 33) & (slots.length - 1);
    }
}
