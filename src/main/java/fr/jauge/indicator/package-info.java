/**
 * Counts in, rates, statuses and anomalies out: pure functions of one ESSMS.
 *
 * <p>In: a tally, what the registry says, the targets. Out: the seven indicators. The formulas are those of the ESMS
 * numérique programme (call of 2023, §5.B and §5.C). It knows neither files nor projects.
 */
@NullMarked
package fr.jauge.indicator;

import org.jspecify.annotations.NullMarked;
