/**
 * The benchmark: whole months, measured by Jauge and by others, each in a process of its own, and what it costs to work
 * with Jauge every month. Started by {@code mvn -Pbench verify}, on Linux. Options, with their defaults: {@code
 * -Dbench.parts=comparison,operation} ({@link Part}), {@code -Dbench.sizes=1000,9100,36400} (ESSMS), {@code
 * -Dbench.rounds=3}, {@code -Dbench.threads=2}, {@code -Dbench.dir=target/bench} (some 6 GB for 36,400 ESSMS), {@code
 * -Dbench.pdf=} ({@code all}: PDF reports of all projects for every size, not for the smallest alone), {@code
 * -Dbench.jvm=} (flags of every Java process).
 *
 * <p>In: settings ({@link BenchSettings}). Out: a table on the terminal and {@code report.md}. A contender whose figures
 * differ from Jauge's fails the run: a time is worth nothing without the same answer.
 */
@NullMarked
package fr.jauge.bench;

import org.jspecify.annotations.NullMarked;
