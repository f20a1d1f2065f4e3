package fr.jauge.registry;

import java.util.List;

/**
 * Hold one row of a CSV file.
 *
 * @param line the line of its first character, counted from 1
 * @param fields trimmed of spaces and tabs; empty when absent
 */
record CsvRow(long line, List<String> fields) {
    CsvRow {
        fields = List.copyOf(fields);
    }
}
