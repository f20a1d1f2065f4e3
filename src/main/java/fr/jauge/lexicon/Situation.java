package fr.jauge.lexicon;

/** Say how an ESSMS comes by its DUI. */
public enum Situation {
    /** A new DUI is bought. */
    ACQUISITION,
    /** The DUI in place is upgraded. */
    MISE_A_NIVEAU
}
