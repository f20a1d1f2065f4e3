/**
 * Reports of projets as PDF, for the payment file.
 *
 * <p>In: the page of a projet, to be printed. Out: PDF/A with its fonts in it, in a folder and a manifest of its own. It
 * knows nothing of what is in a page.
 */
@NullMarked
package fr.jauge.publication.pdf;

import org.jspecify.annotations.NullMarked;
