/** The bytes and nothing else: what no program that reads them can go below. */
@NullMarked
package fr.jauge.bench.reading;

import org.jspecify.annotations.NullMarked;
