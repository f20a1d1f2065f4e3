/**
 * Fold the rows of one depot into counts for each ESSMS: no row outlives its file, no person its depot.
 *
 * <p>In: a depot of the period, those of its name of earlier months, the ESSMS awaited and their windows. Out: a tally
 * for each ESSMS, what became of each file, the rejections. It knows nothing of rates, targets, databases or documents.
 */
@NullMarked
package fr.jauge.measure;

import org.jspecify.annotations.NullMarked;
