package fr.jauge.publication.workbook;

import java.util.List;

/**
 * Hold a small table of the summary.
 *
 * @param titles of its columns
 * @param forms of its columns
 * @param rows values as {@link CellWriter} puts them
 */
record Block(String name, List<String> titles, List<Form> forms, List<List<Object>> rows) {}
