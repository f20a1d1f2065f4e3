package fr.jauge.journal;

import java.util.Optional;

/** Name how far people are with a projet and a period, and say what they may do from there. */
public enum ProjetState {
    /** Nothing is declared, or not any more. */
    BROUILLON("brouillon"),
    DECLARE("déclaré"),
    VALIDE("validé"),
    REFUSE("refusé");

    private final String words;

    ProjetState(String words) {
        this.words = words;
    }

    /** The state, in French. */
    public String words() {
        return words;
    }

    /** The state that an action leads to from this one; empty when it is not allowed, or moves nothing. */
    public Optional<ProjetState> after(Action action) {
        return switch (action) {
            case DECLARATION -> to(this == BROUILLON || this == REFUSE, DECLARE);
            case VALIDATION -> to(this == DECLARE, VALIDE);
            case REFUS -> to(this == DECLARE, REFUSE);
            case RETOUR_BROUILLON -> to(this == DECLARE, BROUILLON);
            case DIVERGENCE_APRES_VALIDATION, DIVERGENCE_LEVEE, TEMOIN_RENOUVELE -> Optional.empty();
        };
    }

    private static Optional<ProjetState> to(boolean allowed, ProjetState next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }
}
