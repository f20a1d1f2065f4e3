/** The words of the trade, each valid by construction; knows no other package. */
@NullMarked
package fr.jauge.lexicon;

import org.jspecify.annotations.NullMarked;
