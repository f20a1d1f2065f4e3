package fr.jauge.bench.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Compute the five rates of a month in an in-memory DuckDB, straight from its CSV files. */
public final class DuckDbMeasure {
    private DuckDbMeasure() {}

    /**
     * Runs once.
     *
     * @param args the month's folder, the registry's, the file to write, the threads
     */
    public static void main(String[] args) throws Exception {
        Path month = Path.of(args[0]);
        List<Path> depots;
        try (Stream<Path> folders = Files.list(month)) {
            depots = folders.sorted().toList();
        }
        Queries queries = new Queries(String.valueOf(month.getFileName()), Dialect.group(depots));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(args[3]));
            // rows in any order are as good, and faster
            statement.execute("SET preserve_insertion_order = false");
            // moments with an offset are compared with days of Paris
            statement.execute("SET TimeZone = 'Europe/Paris'");
            for (String query : queries.inOrder(Path.of(args[1]), Path.of(args[2]))) {
                statement.execute(query);
            }
        }
    }
}
