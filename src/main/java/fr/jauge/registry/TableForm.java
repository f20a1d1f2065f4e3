package fr.jauge.registry;

import java.util.List;

/**
 * Name the columns of a file of the registry.
 *
 * @param file the file's name, in lower case
 * @param columns every column that is read, in lower case
 * @param required those among them without which, or without whose value, a row says nothing
 */
record TableForm(String file, List<String> columns, List<String> required) {}
