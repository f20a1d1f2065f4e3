/**
 * From the statuses of the ESSMS to the verdict on the solde, the amounts and the delays: pure functions.
 *
 * <p>The registry, a campaign's rules and the status of each ESSMS enter; what the figures allow leaves. What people then
 * decide is recorded elsewhere and never changes a number. Knows nothing of extracts, files or the database.
 */
@NullMarked
package fr.jauge.decision;

import org.jspecify.annotations.NullMarked;
