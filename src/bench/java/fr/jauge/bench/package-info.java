/**
 * The benchmark: whole months, measured by Jauge and by others, each in a process of its own. Started by {@code mvn
 * -Pbench verify}.
 *
 * <p>In: settings ({@link BenchSettings}). Out: a table on the terminal and {@code report.md}. A contender whose figures
 * differ from Jauge's fails the run: a time is worth nothing without the same answer.
 */
@NullMarked
package fr.jauge.bench;

import org.jspecify.annotations.NullMarked;
