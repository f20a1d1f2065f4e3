package fr.jauge.decision;

/** Say whether the texts settle an amount or leave a part of it to the ARS. */
public enum StatutMontant {
    ETABLI,
    A_CONFIRMER
}
