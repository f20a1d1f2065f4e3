package fr.jauge.lexicon;

/** Say what became of an extract. */
public enum FileStatus {
    ACCEPTE,
    REFUSE,
    /** Present, but it means nothing without another file that is missing. */
    NON_LU,
    ABSENT
}
