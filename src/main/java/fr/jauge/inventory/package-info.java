/**
 * Everything a run of a period reads, found and identified before anything is computed.
 *
 * <p>In: the operator's folders. Out: the registry, the rules, the depots of the period and of the two months before,
 * and the fingerprint of all that decides the figures; or every reason why the run cannot start.
 */
@NullMarked
package fr.jauge.inventory;

import org.jspecify.annotations.NullMarked;
