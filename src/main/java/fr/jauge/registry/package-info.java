/**
 * The registry: the projets and the ESSMS the operator declares, read and checked whole.
 *
 * <p>{@code projets.csv} and {@code etablissements.csv} enter; a {@link fr.jauge.registry.Registry} that is right leaves,
 * or every {@link fr.jauge.registry.RegistryError} at once. Texts are kept as written: escaping them is for whoever
 * publishes. Knows the lexicon and the campaigns; nothing of extracts, measures or the database.
 */
@NullMarked
package fr.jauge.registry;

import org.jspecify.annotations.NullMarked;
