package fr.jauge.lexicon;

/** Say what the figures of a project allow; what people then decide is recorded apart. */
public enum Verdict {
    CIBLES_NON_ATTEINTES,
    MESURE_INCOMPLETE,
    EN_ATTENTE_JUSTIFICATIFS,
    SOLDE_ELIGIBLE
}
