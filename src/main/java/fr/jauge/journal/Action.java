package fr.jauge.journal;

/** Name what an entry records. The first three are decisions of people, the others are written by Jauge. */
public enum Action {
    /** The porteur declares a period for a projet. */
    DECLARATION,
    /** The ARS validates what was declared. */
    VALIDATION,
    /** The ARS refuses what was declared, and says why. */
    REFUS,
    /** A revision changed the figures of a declared projet: it is a draft again. */
    RETOUR_BROUILLON,
    /** A revision changed the figures of a validated projet, which stays validated on its own. */
    DIVERGENCE_APRES_VALIDATION,
    /** A revision brought the figures of a validated projet back to those validated. */
    DIVERGENCE_LEVEE,
    /** Somebody had the witness of the journal written anew. */
    TEMOIN_RENOUVELE
}
