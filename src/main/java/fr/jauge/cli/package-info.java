/** The commands, what they print, their exit codes; the only place that reads the clock and starts the application. */
@NullMarked
package fr.jauge.cli;

import org.jspecify.annotations.NullMarked;
