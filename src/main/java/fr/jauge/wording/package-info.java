/**
 * The French that people read of the codes: what each means, what to do about it, amounts and counts as they are written.
 *
 * <p>Codes and figures enter, sentences leave. Terminal and reports say the same of the same thing, since they say it from
 * here. Knows no file and decides nothing.
 */
@NullMarked
package fr.jauge.wording;

import org.jspecify.annotations.NullMarked;
