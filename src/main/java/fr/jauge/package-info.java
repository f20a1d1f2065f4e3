/**
 * Jauge: from the monthly extracts of the DUI to the figures on which a grant's solde is paid.
 *
 * <pre>
 * lexicon      the words of the trade, valid by construction
 * campagne     the rules of a yearly call: targets, amounts, thresholds
 * registry     projets and ESSMS, read and checked whole
 * extract      depots and files in, validated rows out; the only place that knows CSV and zip
 * measure      the rows of one depot folded into counts per ESSMS
 * indicator    counts in, rates, statuses and anomalies out: pure functions
 * decision     rates and rules in, verdicts and amounts out: pure functions
 * publication  results in, documents out, whole or not at all
 * journal      what people decided on what was published, chained
 * diagnosis    what a run needs, looked at before it is started
 * serve        the months measured on schedule, what is published handed out over HTTP
 * store, batch, cli    the database, the job, the commands;  generator: synthetic months
 * </pre>
 */
@NullMarked
package fr.jauge;

import org.jspecify.annotations.NullMarked;
