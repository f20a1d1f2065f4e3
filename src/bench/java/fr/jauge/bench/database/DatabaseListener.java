package fr.jauge.bench.database;

import com.p6spy.engine.common.ConnectionInformation;
import com.p6spy.engine.common.ResultSetInformation;
import com.p6spy.engine.common.StatementInformation;
import com.p6spy.engine.event.SimpleJdbcEventListener;
import java.sql.SQLException;

/**
 * Clock every call that goes to the database, from when the driver is entered to when it returns. Found by p6spy as a
 * service. A statement is prepared off this clock: p6spy does not say how long that took.
 */
public final class DatabaseListener extends SimpleJdbcEventListener {
    private static final Clock CLOCK = Clock.toTheEnd();
    private static final ThreadLocal<Long> BEFORE_AUTO_COMMIT = ThreadLocal.withInitial(System::nanoTime);

    @Override
    public void onAfterGetConnection(ConnectionInformation connection, SQLException e) {
        CLOCK.add(Kind.CONNECTIONS, connection.getTimeToGetConnectionNs());
    }

    @Override
    public void onAfterConnectionClose(ConnectionInformation connection, SQLException e) {
        CLOCK.addTime(Kind.CONNECTIONS, connection.getTimeToCloseConnectionNs());
    }

    @Override
    public void onAfterAnyExecute(StatementInformation statement, long elapsed, SQLException e) {
        CLOCK.add(Kind.STATEMENTS, elapsed);
    }

    @Override
    public void onAfterExecuteBatch(StatementInformation statement, long elapsed, int[] counts, SQLException e) {
        CLOCK.add(Kind.BATCHES, elapsed);
    }

    @Override
    public void onAfterAnyAddBatch(StatementInformation statement, long elapsed, SQLException e) {
        CLOCK.addTime(Kind.BATCHES, elapsed);
    }

    @Override
    public void onAfterCommit(ConnectionInformation connection, long elapsed, SQLException e) {
        CLOCK.add(Kind.TRANSACTIONS, elapsed);
    }

    @Override
    public void onAfterRollback(ConnectionInformation connection, long elapsed, SQLException e) {
        CLOCK.add(Kind.TRANSACTIONS, elapsed);
    }

    @Override
    public void onBeforeSetAutoCommit(ConnectionInformation connection, boolean next, boolean current) {
        BEFORE_AUTO_COMMIT.set(System.nanoTime());
    }

    @Override
    public void onAfterSetAutoCommit(ConnectionInformation connection, boolean next, boolean previous, SQLException e) {
        // it may commit
        CLOCK.addTime(Kind.TRANSACTIONS, System.nanoTime() - BEFORE_AUTO_COMMIT.get());
    }

    @Override
    public void onAfterResultSetNext(ResultSetInformation rows, long elapsed, boolean hasNext, SQLException e) {
        CLOCK.add(Kind.ROWS, elapsed);
    }
}
