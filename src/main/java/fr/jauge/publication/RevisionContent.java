package fr.jauge.publication;

import java.util.OptionalInt;

/**
 * Hold what a revision under way is made of.
 *
 * @param folders where the revisions of the period lie; those of other periods are beside them
 * @param superseded the number of the revision that it replaces
 */
public record RevisionContent(
        MonthReport report, RevisionIdentity identity, RevisionFolders folders, OptionalInt superseded) {}
