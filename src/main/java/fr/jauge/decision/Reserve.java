package fr.jauge.decision;

/** Name why an amount is to be confirmed by the ARS. */
public enum Reserve {
    /** The projet has ESSMS in both situations: each is ranked by itself, and the texts leave that case to the ARS. */
    SITUATIONS_MIXTES,
    /** Equipment or project assistance, which are for small OGs, in a projet with an OG that is not. */
    OG_NON_PETIT
}
