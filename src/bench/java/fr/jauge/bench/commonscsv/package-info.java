/** The five rates by commons-csv and maps, as simply as a careful developer would write it. */
@NullMarked
package fr.jauge.bench.commonscsv;

import org.jspecify.annotations.NullMarked;
