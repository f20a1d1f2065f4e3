package fr.jauge.lexicon;

/** Name the five ends a row can come to; over a file they add up to the rows read. */
public enum RowOutcome {
    /** It counts. */
    RETENUE,
    /** It is dated outside the window. */
    HORS_FENETRE,
    /** It is valid, but its code, its person or a later month puts it outside. */
    SANS_EFFET,
    /** Its identifier was counted already. */
    DOUBLON,
    /** It is not valid. */
    REJETEE
}
