package fr.jauge.store;

import fr.jauge.lexicon.Period;
import fr.jauge.metrics.RunHistory;
import fr.jauge.metrics.RunHistory.RecordedRun;
import fr.jauge.metrics.RunTable;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Read of the tables of Spring Batch what became of the runs. It writes local times there, and every command that opens the
 * database has set UTC as its zone, so that machines that share one may differ in theirs.
 */
@Repository
class RunStore implements RunTable {
    private static final String RUNS = " from batch_job_execution e"
            + " join batch_job_execution_params p on p.job_execution_id = e.job_execution_id"
            + " and p.parameter_name = 'period'"
            + " join batch_job_execution_params r on r.job_execution_id = e.job_execution_id"
            + " and r.parameter_name = 'revision'"
            + " join batch_job_execution_params o on o.job_execution_id = e.job_execution_id"
            + " and o.parameter_name = 'out' and o.parameter_value = :out";

    private final JdbcClient client;

    RunStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public RunHistory read(Path out) {
        return new RunHistory(last(out, "'COMPLETED'"), last(out, "'FAILED', 'STOPPED', 'ABANDONED'"), counts(out));
    }

    private Optional<RecordedRun> last(Path out, String statuses) {
        return client.sql("select e.job_instance_id, p.parameter_value, r.parameter_value, e.start_time, e.end_time"
                        + RUNS + " where e.status in (" + statuses + ") and e.start_time is not null"
                        + " and e.end_time is not null order by e.end_time desc, e.job_execution_id desc"
                        + " fetch first 1 rows only")
                .param("out", out.toString())
                .query((row, number) -> run(row))
                .optional();
    }

    private RecordedRun run(ResultSet row) throws SQLException {
        LocalDateTime start = row.getObject(4, LocalDateTime.class);
        LocalDateTime end = row.getObject(5, LocalDateTime.class);
        return new RecordedRun(
                Period.parse(row.getString(2)).orElseThrow(() -> new IllegalStateException("a run has a period")),
                row.getLong(3),
                instant(end),
                Duration.between(instant(start), instant(end)),
                steps(row.getLong(1)));
    }

    /** Those of the run itself, not of its shares; a run that was taken up did some of them under an earlier execution. */
    private Map<String, Duration> steps(long instance) {
        Map<String, Duration> steps = new LinkedHashMap<>();
        client.sql("select s.step_name, s.start_time, s.end_time from batch_step_execution s"
                        + " join batch_job_execution e on e.job_execution_id = s.job_execution_id"
                        + " where e.job_instance_id = :instance and s.step_name not like '%:%'"
                        + " and s.start_time is not null and s.end_time is not null order by s.step_execution_id")
                .param("instance", instance)
                .query(row -> {
                    steps.put(
                            row.getString(1),
                            Duration.between(
                                    instant(row.getObject(2, LocalDateTime.class)),
                                    instant(row.getObject(3, LocalDateTime.class))));
                });
        return steps;
    }

    private Map<String, Long> counts(Path out) {
        Map<String, Long> counts = new LinkedHashMap<>();
        client.sql("select e.status, count(*)" + RUNS + " group by e.status order by e.status")
                .param("out", out.toString())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private static Instant instant(LocalDateTime written) {
        return written.atZone(ZoneId.systemDefault()).toInstant();
    }
}
