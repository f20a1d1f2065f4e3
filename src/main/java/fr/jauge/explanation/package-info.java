/**
 * What a published revision says of a projet or of an ESSMS, read back whole, so that each figure and the verdict can be
 * defended.
 *
 * <p>The documents of the revision that stands enter, each held against its manifest; explanations leave, in the terms of
 * the stages that computed them. Nothing is computed in another way: denominators and verdict are asked again of the same
 * functions, and a revision whose documents contradict one another is not explained. Knows neither terminal nor database.
 */
@NullMarked
package fr.jauge.explanation;

import org.jspecify.annotations.NullMarked;
