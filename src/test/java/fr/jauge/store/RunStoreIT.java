package fr.jauge.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.metrics.RunHistory;
import fr.jauge.metrics.RunHistory.RecordedRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the runs, from the tables of Spring Batch on both engines; the runs of other reports are left out. */
class RunStoreIT {
    private static final Path OUT = Path.of("/srv/rapports");
    private static final LocalDateTime EIGHT = LocalDateTime.of(2023, 11, 2, 8, 0);

    @ParameterizedTest
    @EnumSource
    void nothingRunYetIsNothingKnown(Engine engine) {
        assertThat(new RunStore(JdbcClient.create(engine.migrated())).read(OUT)).satisfies(history -> {
            assertThat(history.completed()).isEmpty();
            assertThat(history.failed()).isEmpty();
            assertThat(history.counts()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void lastRunsOfTheseReports(Engine engine) {
        DataSource source = engine.migrated();
        Tables tables = new Tables(new JdbcTemplate(source));
        tables.run(1, 1, "COMPLETED", "2023-09", "/srv/rapports", EIGHT.minusMonths(1));
        // cut short, then taken up: the inventory was done the first time
        tables.run(2, 2, "FAILED", "2023-10", "/srv/rapports", EIGHT);
        tables.step(2, "inventory", EIGHT, Duration.ofSeconds(3));
        tables.step(2, "measure", EIGHT, Duration.ofSeconds(40));
        tables.run(3, 2, "COMPLETED", "2023-10", "/srv/rapports", EIGHT.plusHours(1));
        tables.step(3, "measure", EIGHT.plusHours(1), Duration.ofSeconds(20));
        tables.step(3, "measureShare:share0", EIGHT.plusHours(1), Duration.ofSeconds(19));
        tables.step(3, "publish", EIGHT.plusHours(1), Duration.ofMillis(1500));
        tables.run(4, 3, "COMPLETED", "2023-10", "/srv/autres", EIGHT.plusHours(2));
        tables.run(5, 4, "STARTED", "2023-11", "/srv/rapports", EIGHT.plusHours(3));

        RunHistory history = new RunStore(JdbcClient.create(source)).read(OUT);
        RecordedRun completed = history.completed().orElseThrow();
        assertThat(completed.period()).hasToString("2023-10");
        assertThat(completed.revision()).isEqualTo(1);
        assertThat(completed.duration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(completed.end())
                .isEqualTo(EIGHT.plusHours(1)
                        .plusMinutes(1)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        assertThat(completed.steps())
                .isEqualTo(Map.of(
                        "inventory", Duration.ofSeconds(3),
                        "measure", Duration.ofSeconds(20),
                        "publish", Duration.ofMillis(1500)));
        assertThat(history.failed().orElseThrow().end())
                .isEqualTo(EIGHT.plusMinutes(1).atZone(ZoneId.systemDefault()).toInstant());
        assertThat(history.counts()).isEqualTo(Map.of("COMPLETED", 2L, "FAILED", 1L, "STARTED", 1L));
    }

    /** Write the tables as Spring Batch does. */
    private record Tables(JdbcTemplate template) {
        void run(long execution, long instance, String status, String period, String out, LocalDateTime start) {
            template.update(
                    "insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                            + " select ?, 0, 'measurement', ? where not exists"
                            + " (select 1 from batch_job_instance where job_instance_id = ?)",
                    instance,
                    "key" + instance,
                    instance);
            template.update(
                    "insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time,"
                            + " start_time, end_time, status) values (?, 0, ?, ?, ?, ?, ?)",
                    execution,
                    instance,
                    start,
                    start,
                    status.equals("STARTED") ? null : start.plusMinutes(1),
                    status);
            Map.of("period", period, "out", out, "revision", "1")
                    .forEach((name, value) -> template.update(
                            "insert into batch_job_execution_params (job_execution_id, parameter_name,"
                                    + " parameter_type, parameter_value, identifying)"
                                    + " values (?, ?, 'java.lang.String', ?, 'Y')",
                            execution,
                            name,
                            value));
        }

        void step(long execution, String name, LocalDateTime start, Duration duration) {
            template.update(
                    "insert into batch_step_execution (version, step_execution_id, step_name, job_execution_id,"
                            + " create_time, start_time, end_time, status) values (0, (select"
                            + " coalesce(max(step_execution_id), 0) + 1 from batch_step_execution), ?, ?, ?, ?, ?,"
                            + " 'COMPLETED')",
                    name,
                    execution,
                    start,
                    start,
                    start.plus(duration));
        }
    }
}
