/**
 * The rules of a yearly call for projects, as data.
 *
 * <p>One commented YAML file a campaign enters, from the program or from a folder of the operator's; checked
 * {@link fr.jauge.campagne.CampagneRules} leave, or every {@link fr.jauge.campagne.CampagneError} at once. Next year's
 * call is a new file and no new code. Knows the lexicon alone.
 */
@NullMarked
package fr.jauge.campagne;

import org.jspecify.annotations.NullMarked;
