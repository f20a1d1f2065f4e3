package fr.jauge.journal;

import java.util.List;

/** Say that the journal is not what was written: nothing is added to it. */
public final class TamperedJournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> flaws;

    TamperedJournalException(List<String> flaws) {
        super("the journal was tampered with");
        this.flaws = List.copyOf(flaws);
    }

    /** What is wrong with it, in French, without full stops; one at least. */
    public List<String> flaws() {
        return flaws;
    }
}
