/**
 * The form that stays: measures each month when it has ended, and hands out what was published. The only place that knows
 * Spring Web and Spring Security.
 *
 * <p>In: a clock, a way to measure a month, the folder of reports. Out: HTTP, on this machine alone unless told otherwise.
 * What lies beside the folder of reports is never read.
 */
@NullMarked
package fr.jauge.serve;

import org.jspecify.annotations.NullMarked;
