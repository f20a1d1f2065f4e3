package fr.jauge.registry;

/**
 * Say what is wrong in the registry, where, and what to do about it.
 *
 * @param file {@code projets.csv} or {@code etablissements.csv}
 * @param line the line of the row's first character, counted from 1; 0 for the file as a whole
 * @param column the name of the column, in lower case; empty for the row or the file as a whole
 * @param value what was found, raw; empty when nothing was
 * @param reason in French, for the operator: what was expected and what to do
 */
public record RegistryError(String file, long line, String column, String value, String reason) {}
