@NullMarked
package fr.jauge.cli;

import org.jspecify.annotations.NullMarked;
