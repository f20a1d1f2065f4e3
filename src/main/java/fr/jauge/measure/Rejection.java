package fr.jauge.measure;

import fr.jauge.lexicon.RowRejection;

/**
 * Locate a row that is not valid; its value is never kept, it may be personal.
 *
 * @param line that of the row's first character, from 1
 * @param column in lower case; empty when the fault is the whole row's
 * @param finess of the participating ESSMS that the row bears; empty when it bears none
 */
public record Rejection(long line, String column, RowRejection code, String finess) {}
