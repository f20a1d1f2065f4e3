/**
 * Look at all that a run needs before it is started, and say what is there and what to mend. Nothing is changed: what is
 * not there yet is not made.
 *
 * <p>What is looked at comes in; observations go out. The database is seen through {@link fr.jauge.diagnosis.DatabaseFacts},
 * the clock through its callers.
 */
@NullMarked
package fr.jauge.diagnosis;

import org.jspecify.annotations.NullMarked;
