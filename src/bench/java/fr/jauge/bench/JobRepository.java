package fr.jauge.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Read what runs left in the program's own file database, once they have ended. */
final class JobRepository {
    /** The default, as the program is told it: it lies in the folder where the process runs. */
    static final String ADDRESS = "jdbc:h2:file:./jauge-data/jauge";

    static final String FOLDER = "jauge-data";
    private static final String LAST_JOB =
            "SELECT start_time, end_time FROM batch_job_execution ORDER BY job_execution_id DESC LIMIT 1";
    /** The shares of a step, which have its name, a colon and their own, run within it. */
    private static final String ITS_STEPS = """
            SELECT step_name, start_time, end_time FROM batch_step_execution
            WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch_job_execution)
            AND step_name NOT LIKE '%:%' ORDER BY step_execution_id""";

    private static final String MEASURED =
            "SELECT sum(CASE WHEN measured THEN weight ELSE 0 END) / sum(CAST(weight AS DOUBLE PRECISION)) FROM depot";

    private JobRepository() {}

    /**
     * The steps of the last run.
     *
     * @param folder that of the database
     * @param run what was seen of the process from outside
     */
    static StepTimes steps(Path folder, Measurement run) throws IOException {
        try (Connection connection = open(folder);
                Statement statement = connection.createStatement()) {
            Instant begin;
            Instant end;
            try (ResultSet job = statement.executeQuery(LAST_JOB)) {
                job.next();
                begin = instant(job, "start_time");
                end = instant(job, "end_time");
            }
            Map<String, Double> steps = new LinkedHashMap<>();
            steps.put(StepTimes.BEFORE, seconds(run.begin(), begin));
            try (ResultSet step = statement.executeQuery(ITS_STEPS)) {
                while (step.next()) {
                    steps.put(
                            step.getString("step_name"),
                            seconds(instant(step, "start_time"), instant(step, "end_time")));
                }
            }
            steps.put(StepTimes.AFTER, seconds(end, run.end()));
            return new StepTimes(steps);
        } catch (SQLException e) {
            throw new IOException("no steps in the job repository", e);
        }
    }

    /** How much of what the last run had to read it has measured, from 0 to 1. */
    static double measuredShare(Path folder) throws IOException {
        try (Connection connection = open(folder);
                Statement statement = connection.createStatement();
                ResultSet share = statement.executeQuery(MEASURED)) {
            share.next();
            return share.getDouble(1);
        } catch (SQLException e) {
            throw new IOException("no depots in the database", e);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("jauge") + ";IFEXISTS=TRUE", "jauge", "");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        if (moment == null) {
            throw new SQLException("no " + column + " of what ended");
        }
        return moment.toInstant();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
