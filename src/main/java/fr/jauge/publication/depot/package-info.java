/**
 * The pages that are handed to those who deliver extracts: of each depot what was refused or rejected, what that means, what
 * to do, and where.
 *
 * <p>In: what became of the depots. Out: a page a depot and a list of them. They hold what the shared CSV files hold: places
 * in files, never a value.
 */
@NullMarked
package fr.jauge.publication.depot;

import org.jspecify.annotations.NullMarked;
