/**
 * What is published and stands in, figures for Prometheus out.
 *
 * <p>In: the folder of the reports, and what the database recorded of the runs, through {@link
 * fr.jauge.metrics.RunTable}. Out: snapshots of metrics, as a page, a file or a delivery to a gateway. It remembers nothing
 * that is not written down elsewhere, so that the same page comes out of a process that was just started. The only package
 * that knows the Prometheus client.
 */
@NullMarked
package fr.jauge.metrics;

import org.jspecify.annotations.NullMarked;
