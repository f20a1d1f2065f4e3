package fr.jauge.journal;

import java.util.Optional;

/**
 * Hold how far people are with a projet and a period.
 *
 * @param since the entry that led to the state; empty for a draft of which nothing was ever declared
 * @param last the last entry about it, by which the figures known are told
 */
public record Decided(ProjetState state, Optional<JournalEntry> since, Optional<JournalEntry> last) {
    /** Of what nobody has decided anything. */
    static final Decided NOTHING = new Decided(ProjetState.BROUILLON, Optional.empty(), Optional.empty());

    /** Whether the figures that stand are others than those validated. */
    public boolean diverges() {
        return state == ProjetState.VALIDE
                && last.filter(entry -> entry.said().action().equals(Action.DIVERGENCE_APRES_VALIDATION.name()))
                        .isPresent();
    }

    Decided after(JournalEntry entry, Action action) {
        return state.after(action)
                .map(next -> new Decided(next, Optional.of(entry), Optional.of(entry)))
                .orElseGet(() -> new Decided(state, since, Optional.of(entry)));
    }
}
