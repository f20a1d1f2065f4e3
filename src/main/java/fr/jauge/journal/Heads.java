package fr.jauge.journal;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hold what the witness knows of the entries: their numbers and hashes, announced before they are written in the database,
 * confirmed after.
 *
 * @param present whether there is a witness
 */
record Heads(boolean present, NavigableMap<Long, Set<String>> announced, NavigableMap<Long, Set<String>> confirmed) {

    /** None, since there is no witness. */
    static Heads none() {
        return new Heads(false, Collections.emptyNavigableMap(), Collections.emptyNavigableMap());
    }

    /** Reads the lines of a witness; one that a cut short writing left unfinished says nothing. */
    static Heads of(List<String> lines) {
        NavigableMap<Long, Set<String>> announced = new TreeMap<>();
        NavigableMap<Long, Set<String>> confirmed = new TreeMap<>();
        for (String line : lines) {
            Witness.Line.parse(line)
                    .ifPresent(head -> (head.confirmed() ? confirmed : announced)
                            .computeIfAbsent(head.number(), number -> new TreeSet<>())
                            .add(head.hash()));
        }
        return new Heads(true, announced, confirmed);
    }

    /** Whether the entry was written by Jauge, as far as the witness knows. */
    boolean know(JournalEntry entry) {
        return isConfirmed(entry) || hashes(announced, entry).contains(entry.hash());
    }

    boolean isConfirmed(JournalEntry entry) {
        return hashes(confirmed, entry).contains(entry.hash());
    }

    /** Whether another entry of that number was there. */
    boolean knowAnother(JournalEntry entry) {
        return hashes(confirmed, entry).stream().anyMatch(hash -> !hash.equals(entry.hash()));
    }

    /** The number of the last entry that was there; 0 for none. */
    long last() {
        return confirmed.isEmpty() ? 0 : confirmed.lastKey();
    }

    private static Set<String> hashes(NavigableMap<Long, Set<String>> heads, JournalEntry entry) {
        return heads.getOrDefault(entry.number(), Set.of());
    }
}
