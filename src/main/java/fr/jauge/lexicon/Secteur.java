package fr.jauge.lexicon;

/** Name the sector of an ESSMS, as the ESMS numérique programme divides them. */
public enum Secteur {
    /** Older persons. */
    PA,
    /** Persons with a disability. */
    PH,
    /** Home help and care. */
    DOM,
    /** Child protection. */
    PDE,
    /** Persons facing specific difficulties. */
    PDS,
    /** Shelter, housing and reintegration. */
    AHI,
    /** Judicial protection of adults. */
    PJM
}
