package fr.jauge.registry;

/**
 * Name a column of the registry that nothing reads: it is tolerated, and told.
 *
 * @param file {@code projets.csv} or {@code etablissements.csv}
 * @param name as the header writes it, raw; may be empty
 */
public record UnknownColumn(String file, String name) {}
