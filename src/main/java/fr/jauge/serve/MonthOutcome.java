package fr.jauge.serve;

/**
 * Say what the measure of a month came to.
 *
 * @param words in French, on one line: what happened and, where something has to be done, what
 */
public record MonthOutcome(Kind kind, String words) {

    /** Name the ways a measure ends. */
    public enum Kind {
        /** A new revision is there. */
        PUBLIEE,
        /** The inputs are those of the revision that stands. */
        INCHANGEE,
        /** Another instance is at work on the month. */
        TENUE,
        /** It failed; nothing was published. */
        ECHEC
    }
}
