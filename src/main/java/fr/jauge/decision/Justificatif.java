package fr.jauge.decision;

/** Name the evidence the solde waits for once the targets are reached, in the order in which it is printed. */
public enum Justificatif {
    /** The verification of regular service: its report, dated in the period or before. */
    VSR,
    /** The expense statement, countersigned by the public accountant or the auditor. */
    VISA
}
