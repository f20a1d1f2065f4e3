package fr.jauge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One run at a time for a period and a folder, and no lock that outlives its holder. */
@ParameterizedClass
@EnumSource
class RunLockIT {
    private static final String OUT = "/srv/rapports";
    private static final String PERIOD = "2023-10";

    @Parameter
    private Engine engine = Engine.H2;

    private DataSource source = new DriverManagerDataSource();

    @BeforeEach
    void newDatabase() {
        source = engine.migrated();
    }

    @Test
    void secondTakerIsToldWhoHoldsIt() throws SQLException {
        assertThat(lock().holder(OUT, PERIOD)).isEmpty();
        try (RunLock.Held held = lock().take(OUT, PERIOD, "l’exécution d’Ève").orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(lock().take(OUT, PERIOD, "une autre")).isEmpty();
            assertThat(lock().holder(OUT, PERIOD)).contains("l’exécution d’Ève");
        }
    }

    @Test
    void itIsReleasedWhenItIsClosed() throws SQLException {
        lock().take(OUT, PERIOD, "la première").orElseThrow().close();
        try (RunLock.Held held = lock().take(OUT, PERIOD, "la seconde").orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(lock().holder(OUT, PERIOD)).contains("la seconde");
        }
    }

    @Test
    void attemptThatFailsLeavesTheHolderAndNoConnection() throws SQLException {
        Optional<RunLock.Held> held = lock().take(OUT, PERIOD, "la première");
        for (int i = 0; i < 5; i++) {
            assertThat(lock().take(OUT, PERIOD, "une autre")).isEmpty();
        }
        held.orElseThrow().close();
        try (RunLock.Held next = lock().take(OUT, PERIOD, "la seconde").orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void otherPeriodOrFolderIsFree() throws SQLException {
        try (RunLock.Held first = lock().take(OUT, PERIOD, "une").orElseThrow();
                RunLock.Held second = lock().take(OUT, "2023-11", "deux").orElseThrow();
                RunLock.Held third = lock().take("/srv/autres", PERIOD, "trois").orElseThrow()) {
            assertThat(List.of(first, second, third)).hasSize(3);
            assertThat(lock().holder(OUT, "2023-11")).contains("deux");
            assertThat(lock().holder("/srv/autres", PERIOD)).contains("trois");
            assertThat(lock().holder(OUT, PERIOD)).contains("une");
        }
    }

    /** The database ends the transaction of a process or a machine that died. */
    @Test
    void itIsReleasedWhenTheConnectionThatHoldsItDies() throws SQLException {
        Optional<RunLock.Held> dead = lock().take(OUT, PERIOD, "la morte");
        assertThat(lock().take(OUT, PERIOD, "une autre")).isEmpty();
        endOtherSessions();
        try (RunLock.Held held = takeSoon("la suivante")) {
            assertThat(held).isNotNull();
            assertThat(lock().holder(OUT, PERIOD)).contains("la suivante");
        }
        assertThat(dead).isPresent();
    }

    /** PostgreSQL ends a session a moment after it is told to. */
    private RunLock.Held takeSoon(String holder) throws SQLException {
        Optional<RunLock.Held> taken = lock().take(OUT, PERIOD, holder);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (taken.isEmpty() && System.nanoTime() < limit) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            taken = lock().take(OUT, PERIOD, holder);
        }
        return taken.orElseThrow();
    }

    @Test
    void ofManyAtOnceOneTakesIt() throws Exception {
        int runs = 8;
        CountDownLatch together = new CountDownLatch(runs);
        List<Callable<Optional<RunLock.Held>>> tasks = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            String holder = "n° " + i;
            tasks.add(() -> {
                together.countDown();
                together.await();
                return lock().take(OUT, PERIOD, holder);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(runs);
        try {
            int taken = 0;
            for (Future<Optional<RunLock.Held>> done : pool.invokeAll(tasks)) {
                taken += done.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private RunLock lock() {
        return new RunLock(source, JdbcClient.create(source));
    }

    /** What the engine does to a session whose process died, done to every session but this one. */
    private void endOtherSessions() throws SQLException {
        String sql = engine == Engine.H2
                ? "select abort_session(session_id) from information_schema.sessions where session_id <> session_id()"
                : "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()";
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
