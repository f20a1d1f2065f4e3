package fr.jauge.lexicon;

/** Say why an indicator could not be computed; the order is that of precedence within a status. */
public enum Motif {
    DEPOT_REFUSE,
    DEPOT_ABSENT,
    DEPOTS_CONCURRENTS,
    EXTRAIT_ABSENT,
    EXTRAIT_REFUSE,
    DENOMINATEUR_NUL
}
