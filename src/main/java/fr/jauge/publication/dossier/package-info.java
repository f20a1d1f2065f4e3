/**
 * The page, to be printed, of the dossiers that an establishment has to act on. It is private: it goes to the establishment
 * alone, and bears of a person the identifier of a dossier and nothing else.
 */
@NullMarked
package fr.jauge.publication.dossier;

import org.jspecify.annotations.NullMarked;
