/**
 * Plain French sentences on figures and verdicts: formulas with their numbers, trends, why there is no figure.
 *
 * <p>Codes and figures enter, sentences leave, without the typography of a page. Knows no file and decides nothing.
 */
@NullMarked
package fr.jauge.wording;

import org.jspecify.annotations.NullMarked;
