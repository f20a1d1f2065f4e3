/**
 * A revision as people read it: pages in French, made from the templates of {@code src/main/jte}.
 *
 * <p>In: what is published of a period, and what the revisions before it published. Out: files that need neither a server
 * nor a network, without a moment nor a place in them, so that the same inputs give the same bytes.
 */
@NullMarked
package fr.jauge.publication.site;

import org.jspecify.annotations.NullMarked;
