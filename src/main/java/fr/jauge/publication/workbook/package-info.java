/**
 * The results of a period as a workbook for people.
 *
 * <p>In: the report that the CSV files are made from. Out: one {@code .xlsx}, with the same figures as numbers and dates.
 * The one place that knows a spreadsheet library.
 */
@NullMarked
package fr.jauge.publication.workbook;

import org.jspecify.annotations.NullMarked;
