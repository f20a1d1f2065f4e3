package fr.jauge.journal;

import fr.jauge.publication.StandingRevision.PublishedProjet;
import java.util.List;
import java.util.Optional;

/**
 * Hold what became of a decision.
 *
 * @param before what had to be written first: what a revision changed since the last time
 * @param recorded the entry, when the decision is taken
 * @param projet what was decided on, when the revision knows the projet
 * @param refusal why the decision is not taken, in French
 */
public record Outcome(
        List<JournalEntry> before,
        Optional<JournalEntry> recorded,
        Optional<PublishedProjet> projet,
        Optional<String> refusal) {}
