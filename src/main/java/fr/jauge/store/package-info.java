/**
 * Keep between the steps of a run what its depots gave: counts, statuses, rejections, never a person. Keep the journal of
 * decisions too.
 *
 * <p>JDBC only. Everything but the journal belongs to a run, by the number of its job instance, so that an interrupted run
 * finds what it has already measured.
 */
@NullMarked
package fr.jauge.store;

import org.jspecify.annotations.NullMarked;
