package fr.jauge.bench.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Say what {@code read_csv} must be told of a depot; the rest (byte-order mark, line ends, quotes) it finds by itself. One
 * {@code read_csv} for all depots of a dialect is faster than letting DuckDB guess each file.
 *
 * @param separator between fields
 * @param zoned whether moments have an offset or are in UTC: they are read as instants, the others as days: as
 *     instants of Paris they would cost several times as much
 */
record Dialect(char separator, boolean zoned) {
    private static final int HEAD = 1 << 14;
    private static final Pattern OFFSET = Pattern.compile("[T ]\\d\\d:\\d\\d[\\d:.]*(Z|[+-]\\d\\d:\\d\\d)");

    /** The depots of each dialect. */
    static Map<Dialect, List<Path>> group(List<Path> depots) throws IOException {
        Map<Dialect, List<Path>> groups = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Path depot : depots) {
            groups.computeIfAbsent(of(depot), each -> new ArrayList<>()).add(depot);
        }
        return groups;
    }

    /** A depot is of one vendor: the first rows of one file tell. */
    private static Dialect of(Path depot) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(depot.resolve("dossiers.csv"))) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        String header = head.substring(0, head.indexOf('\n'));
        return new Dialect(
                header.contains(";") ? ';' : ',', OFFSET.matcher(head).find());
    }

    /** The type of a column of moments. */
    String momentType() {
        return zoned ? "TIMESTAMPTZ" : "DATE";
    }
}
