/** The five rates by DuckDB's SQL, as somebody who knows both DuckDB and these data would write it. */
@NullMarked
package fr.jauge.bench.duckdb;

import org.jspecify.annotations.NullMarked;
