package fr.jauge.journal;

/**
 * Hold what an entry says, as it is kept: texts, so that one that was tampered with can be read and shown too.
 *
 * @param instant when, as ISO 8601 writes it, in UTC
 * @param action an {@link Action}
 * @param projet the id of the projet; empty when it is about the journal itself
 * @param period {@code YYYY-MM}, or empty
 * @param revision the number of the revision that stood, or 0
 * @param manifestSha256 of that revision, or empty
 * @param figuresSha256 of the projet's figures in that revision; empty when it does not know the projet
 * @param actor who decided, as told; {@link #SYSTEM} for what Jauge records by itself
 * @param account the user of the system that ran the command
 * @param reason may be empty
 */
public record Statement(
        String instant,
        String action,
        String projet,
        String period,
        long revision,
        String manifestSha256,
        String figuresSha256,
        String actor,
        String account,
        String reason) {
    /** The actor of what Jauge records by itself. */
    public static final String SYSTEM = "jauge";
}
