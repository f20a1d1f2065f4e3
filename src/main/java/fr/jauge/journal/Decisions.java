package fr.jauge.journal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Draw from the entries, as they come, how far people are with each projet and period. */
final class Decisions implements Consumer<JournalEntry> {
    private final SortedMap<Subject, Decided> decided = new TreeMap<>();

    @Override
    public void accept(JournalEntry entry) {
        Subject.of(entry.said())
                .ifPresent(subject -> Arrays.stream(Action.values())
                        .filter(action -> action.name().equals(entry.said().action()))
                        .forEach(action -> decided.put(subject, of(subject).after(entry, action))));
    }

    Decided of(Subject subject) {
        return decided.getOrDefault(subject, Decided.NOTHING);
    }

    /** All that somebody has decided something of, by period and projet. */
    Map<Subject, Decided> all() {
        return Collections.unmodifiableSortedMap(decided);
    }
}
