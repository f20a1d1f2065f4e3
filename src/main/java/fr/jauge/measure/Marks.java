package fr.jauge.measure;

/** Name what is noted of a dossier, one bit each; a person has the marks of all their dossiers. */
final class Marks {
    /** A stay overlaps the window: the person is present. */
    static final int STAY = 1;
    /** A stay that overlaps the window does not say, with a reason, that the person is not eligible. */
    static final int ELIGIBLE = 1 << 1;
    /** Updated on a day of the window: the person is active. */
    static final int UPDATED = 1 << 2;
    /** Last updated after the window. */
    static final int UPDATED_AFTER = 1 << 3;
    /** A projet personnalisé counts. */
    static final int PROJET = 1 << 4;
    /** Its preparation began more than 365 days before the window. */
    static final int OLD_PREPARATION = 1 << 5;
    /** An agenda event counts. */
    static final int EVENEMENT = 1 << 6;
    /** It lasts more than 31 days. */
    static final int LONG_EVENEMENT = 1 << 7;
    /** The DMP was fed on a day of the window. */
    static final int DMP = 1 << 8;

    private Marks() {}
}
