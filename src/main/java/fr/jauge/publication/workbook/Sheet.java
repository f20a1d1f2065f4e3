package fr.jauge.publication.workbook;

import java.util.Iterator;
import java.util.List;

/**
 * Describe a sheet that is one table.
 *
 * @param frozen how many columns stay in sight beside the header
 * @param rows walked through once
 * @param source the published files that hold every row, should the sheet not have room for all
 */
record Sheet<T>(String name, int frozen, List<Column<T>> columns, Iterator<T> rows, String source) {}
