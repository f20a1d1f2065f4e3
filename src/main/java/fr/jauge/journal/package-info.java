/**
 * What people decided on what was published: declared, validated, refused.
 *
 * <p>In: a decision, and the revision that stands. Out: entries chained by SHA-256 that nobody can change, take away or
 * add unseen, and the state of each projet and period that follows from them. It keeps them through {@link
 * fr.jauge.journal.JournalTable}, knows nothing of the database behind it, and never moves a figure.
 */
@NullMarked
package fr.jauge.journal;

import org.jspecify.annotations.NullMarked;
