package fr.jauge.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keep a journal in memory, and die when a test says so. */
final class MemoryTable implements JournalTable {
    private final List<JournalEntry> kept = new ArrayList<>();
    private Death death = Death.NONE;

    /** Name the moments at which a process may die. */
    enum Death {
        NONE,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    List<JournalEntry> kept() {
        return kept;
    }

    /** The next work that adds something dies there, and what it would do after is not done. */
    void dieNext(Death moment) {
        death = moment;
    }

    @Override
    public <T> T alone(Work<T> work) throws IOException {
        List<JournalEntry> added = new ArrayList<>();
        T done = work.with(new Rows() {
            @Override
            public void forEach(Consumer<JournalEntry> reader) {
                kept.forEach(reader);
            }

            @Override
            public void add(List<JournalEntry> entries) {
                added.addAll(entries);
            }
        });
        Death now = added.isEmpty() ? Death.NONE : death;
        if (now != Death.BEFORE_THE_COMMIT) {
            kept.addAll(added);
        }
        if (now != Death.NONE) {
            death = Death.NONE;
            throw new Killed();
        }
        return done;
    }

    /** End the work as a killed process does. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
