/**
 * A second reading of the rules, by the slowest way and with nothing of the program: what a month comes to, cell for
 * cell, to hold the program's own against. Where the rules leave a choice, it makes those that README.md tells of.
 */
@NullMarked
package fr.jauge.reference;

import org.jspecify.annotations.NullMarked;
