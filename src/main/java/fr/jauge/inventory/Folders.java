package fr.jauge.inventory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Say where the inputs lie.
 *
 * @param depots one folder a month
 * @param referentiel the registry
 * @param campagnes rules that replace or add to those that the program carries
 */
public record Folders(Path depots, Path referentiel, Optional<Path> campagnes) {}
