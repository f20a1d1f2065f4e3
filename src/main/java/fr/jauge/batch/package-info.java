/**
 * The job: inventory, measure, assess, publish. The only package that imports Spring Batch.
 *
 * <p>The unit of work is the depot: one depot, one transaction. What is restarted is a depot, what is parallel is depots.
 */
@NullMarked
package fr.jauge.batch;

import org.jspecify.annotations.NullMarked;
