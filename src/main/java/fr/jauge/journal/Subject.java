package fr.jauge.journal;

import fr.jauge.lexicon.Period;
import java.util.Comparator;
import java.util.Optional;

/**
 * Name what a decision is about.
 *
 * @param projet the id of the projet, as the registry has it
 */
public record Subject(String projet, Period period) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::period).thenComparing(Subject::projet);

    /** What an entry is about; empty when it is about the journal itself. */
    public static Optional<Subject> of(Statement said) {
        return Period.parse(said.period()).map(period -> new Subject(said.projet(), period));
    }

    /** By period, then by projet. */
    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
