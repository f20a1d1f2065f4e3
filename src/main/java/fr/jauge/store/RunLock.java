package fr.jauge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Let one run work at a time on a period and a folder of reports, on however many machines share the database.
 *
 * <p>The lock is a row held in an open transaction: when the process or its machine dies, the database ends the
 * transaction and the next run takes over; there is no time-out to wait for and none to guess.
 */
@Component
public class RunLock {
    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final DataSource dataSource;
    private final JdbcClient client;

    RunLock(DataSource dataSource, JdbcClient client) {
        this.dataSource = dataSource;
        this.client = client;
    }

    /** Hold the lock until it is closed. */
    public static final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                // a connection that cannot even roll back is lost, and the lock with it
                LOG.debug("lock let go by a lost connection", e);
            }
        }
    }

    /**
     * Takes the lock.
     *
     * @param holder who takes it, as others are told
     * @return the lock, or empty when somebody else holds it
     */
    public Optional<Held> take(String outFolder, String period, String holder) {
        addRow(outFolder, period);
        try {
            return lock(outFolder, period, holder);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the lock of a run", e);
        }
    }

    /** Who holds the lock, or held it last. */
    public Optional<String> holder(String outFolder, String period) {
        return client.sql("select holder from run_holder where out_folder = ? and period = ?")
                .params(outFolder, period)
                .query(String.class)
                .optional();
    }

    private Optional<Held> lock(String outFolder, String period, String holder) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            if (!lockRow(connection, outFolder, period)) {
                connection.rollback();
                connection.close();
                return Optional.empty();
            }
            client.sql("delete from run_holder where out_folder = ? and period = ?")
                    .params(outFolder, period)
                    .update();
            client.sql("insert into run_holder (out_folder, period, holder) values (?, ?, ?)")
                    .params(outFolder, period, holder)
                    .update();
            return Optional.of(new Held(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void addRow(String outFolder, String period) {
        boolean known = client.sql("select count(*) from run_lock where out_folder = ? and period = ?")
                        .params(outFolder, period)
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return;
        }
        try {
            client.sql("insert into run_lock (out_folder, period) values (?, ?)")
                    .params(outFolder, period)
                    .update();
        } catch (DuplicateKeyException e) {
            // another run added it in between: there is one row, which is all that is wanted
        }
    }

    private static boolean lockRow(Connection connection, String outFolder, String period) throws SQLException {
        String sql = "select period from run_lock where out_folder = ? and period = ? for update skip locked";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, outFolder);
            statement.setString(2, period);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
