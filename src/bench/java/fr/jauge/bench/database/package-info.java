/**
 * What runs inside the program while its database is watched: loaded by p6spy, which stands before the driver. Knows
 * nothing of the rest of the benchmark, and is alone on the class path with the program.
 */
@NullMarked
package fr.jauge.bench.database;

import org.jspecify.annotations.NullMarked;
