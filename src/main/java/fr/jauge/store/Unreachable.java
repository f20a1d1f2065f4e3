package fr.jauge.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tell a database that cannot be reached from one that refuses what it is asked. */
public final class Unreachable {
    /** Classes of SQLSTATE: connection, authorization, no such database, resources, not ready, operator. */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "53", "55", "57");

    private Unreachable() {}

    /** What the database or its driver says, on one line; empty when the failure is another. */
    public static Optional<String> reason(Throwable failure) {
        return failure instanceof SQLException e && isUnreachable(e)
                ? String.valueOf(deepest(e).getMessage()).lines().findFirst()
                : Optional.empty();
    }

    private static boolean isUnreachable(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && CLASSES.contains(state.substring(0, Math.min(2, state.length()))));
    }

    private static Throwable deepest(Throwable e) {
        return e.getCause() == null ? e : deepest(e.getCause());
    }
}
