/**
 * Results in, documents out, whole or not at all.
 *
 * <p>In: what the ESSMS, the projets, the depots of a period came to. Out: the folder of a revision, and apart from it the
 * private one. It knows neither the database nor how anything was computed.
 */
@NullMarked
package fr.jauge.publication;

import org.jspecify.annotations.NullMarked;
