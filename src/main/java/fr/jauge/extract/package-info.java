/**
 * Extracts in, validated rows out: the only place that knows CSV and zip.
 *
 * <p>In: the folder of a month. Out: its depots, accepted or refused, and for each of their files the rows as typed
 * values, good or with what is wrong with them. It knows neither persons nor indicators.
 *
 * <p>The hot path of the whole program is {@link fr.jauge.extract.CsvScanner}, {@link fr.jauge.extract.Utf8Check},
 * {@link fr.jauge.extract.Days} and {@link fr.jauge.extract.Row}: there a row is slices of the file's bytes and nothing
 * is allocated, formatted or logged for each row.
 */
@NullMarked
package fr.jauge.extract;

import org.jspecify.annotations.NullMarked;
