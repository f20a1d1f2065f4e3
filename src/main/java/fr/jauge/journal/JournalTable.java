package fr.jauge.journal;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Keep the entries of the journal: the door to the database. */
public interface JournalTable {
    /**
     * Does something while nobody else reads or writes the journal, on this machine or another. What it adds is kept when
     * it returns; nothing of it when it throws.
     *
     * @throws IOException from what is done, or when somebody else holds the journal too long
     */
    <T> T alone(Work<T> work) throws IOException;

    /** Do something with the entries. */
    @FunctionalInterface
    interface Work<T> {
        T with(Rows rows) throws IOException;
    }

    /** Read and add entries; none is ever changed or removed. */
    interface Rows {
        /** Gives every entry, by number. */
        void forEach(Consumer<JournalEntry> reader);

        void add(List<JournalEntry> entries);
    }
}
