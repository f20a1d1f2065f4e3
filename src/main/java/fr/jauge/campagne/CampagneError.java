package fr.jauge.campagne;

/**
 * Say what is wrong in a rules file, where, and what to do about it.
 *
 * @param file the file's name, or the folder
 * @param key the path of the key, as in {@code montants.ACQUISITION.usage[2].euros}; empty for the file as a whole
 * @param value what was found, as written; empty when nothing was
 * @param reason in French, for the operator: what was expected and what to do
 */
public record CampagneError(String file, String key, String value, String reason) {}
