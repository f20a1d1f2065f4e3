package fr.jauge.journal;

import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.StandingRevision;
import fr.jauge.publication.StandingRevision.PublishedProjet;
import java.util.Optional;

/**
 * Say why a decision is not taken: the projet is unknown, the state does not allow it, the figures are provisional, or a
 * verdict other than {@link Verdict#SOLDE_ELIGIBLE} is validated without a word.
 */
record DecisionRules(Decision decision, StandingRevision revision) {

    /** The reason in French; empty when the decision is taken. */
    Optional<String> refusal(Optional<PublishedProjet> projet, Decided decided) {
        if (projet.isEmpty()) {
            return Optional.of("Le projet « " + decision.subject().projet() + " » n’est pas dans la révision r"
                    + revision.number() + " de " + revision.period() + " : vérifier son identifiant dans projets.csv.");
        }
        if (decided.state().after(decision.action()).isEmpty()) {
            return Optional.of(notFrom(decided));
        }
        if (revision.provisional()) {
            return Optional.of("La révision r" + revision.number() + " de " + revision.period()
                    + " est PROVISOIRE : attendre la fin de la période, relancer run, puis décider.");
        }
        return decision.action() == Action.VALIDATION
                        && !projet.get().verdict().equals(Verdict.SOLDE_ELIGIBLE.name())
                        && decision.reason().isBlank()
                ? Optional.of("Le verdict est " + projet.get().verdict()
                        + ", et non SOLDE_ELIGIBLE : pour valider malgré tout, dire pourquoi avec --reason=\"…\".")
                : Optional.empty();
    }

    private String notFrom(Decided decided) {
        String subject = "Le projet « " + decision.subject().projet() + " » ";
        String period = " pour " + decision.subject().period();
        String entry = decided.since()
                .map(since ->
                        " (entrée " + since.number() + ", sur r" + since.said().revision() + ")")
                .orElse("");
        return switch (decided.state()) {
            case BROUILLON ->
                subject + "n’est pas déclaré" + period
                        + (entry.isEmpty()
                                ? " : il doit d’abord l’être (declare)."
                                : ", il est revenu à l’état brouillon" + entry
                                        + " : ses chiffres ont changé, il doit être déclaré de nouveau (declare).");
            case DECLARE ->
                subject + "est déjà déclaré" + period + entry + " : c’est à l’ARS de le valider ou de le refuser.";
            case VALIDE -> subject + "est validé" + period + entry + " : une validation ne se reprend pas.";
            case REFUSE -> subject + "est refusé" + period + entry + " : il doit être déclaré de nouveau (declare).";
        };
    }
}
