package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.Period;
import fr.jauge.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two instances of {@code serve} on one PostgreSQL and one folder: one measures, the other takes over. */
class TwoServesIT {
    private static final long SEED = 20231031;
    private static final int ESSMS = 300;

    @TempDir
    private Path folder;

    private final Period period =
            new Period(YearMonth.now(ZoneId.of("Europe/Paris")).minusMonths(1));
    private String url = "";
    private DataSource database = new DriverManagerDataSource();

    @BeforeEach
    void newDatabase() throws IOException {
        SyntheticMonths.write(
                new GeneratorSettings(
                        ESSMS, SEED, folder.resolve("data"), period, 1, false, GeneratorSettings.DEFAULT_FAULT_RATE),
                (done, total) -> {});
        url = Engine.newPostgres();
        database = new DriverManagerDataSource(url, "postgres", "none");
        Engine.migrate(database);
    }

    @Test
    void whenOneIsKilledInTheMiddleOfTheRunTheOtherCompletesIt()
            throws IOException, InterruptedException, SQLException {
        Path place = Files.createDirectory(folder.resolve("place"));
        ServeProcess one;
        ServeProcess two;
        try (Connection held = holdTheMonth(place)) {
            one = serve(place);
            two = serve(place);
            one.awaitWords("cette instance attend");
            two.awaitWords("cette instance attend");
            held.rollback();
        }
        one.await(() -> measured() > 0);
        boolean firstHolds =
                holder().contains("processus " + one.started().process().pid() + ")");
        ServeProcess killed = firstHolds ? one : two;
        ServeProcess other = firstHolds ? two : one;
        killed.started().process().destroyForcibly().waitFor();
        assertThat(place.resolve("rapports/" + period + "/LATEST"))
                .as("in the middle")
                .doesNotExist();

        other.awaitWords("la révision r1 est publiée");
        Map<String, String> taken = PublishedFiles.of(place);
        other.terminate();
        killed.started().end();
        assertThat(taken).isEqualTo(undisturbed());
    }

    /** Both are told to wait until this is let go of: so both are there when the run begins. */
    private Connection holdTheMonth(Path place) throws SQLException {
        Connection connection = database.getConnection();
        List<String> row = List.of(place.resolve("rapports").toString(), period.toString());
        new JdbcTemplate(database)
                .update("insert into run_lock (out_folder, period) values (?, ?)", row.get(0), row.get(1));
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement(
                "select period from run_lock where out_folder = ? and period = ? for update")) {
            lock.setString(1, row.get(0));
            lock.setString(2, row.get(1));
            lock.executeQuery();
        }
        return connection;
    }

    private int measured() {
        Integer depots = new JdbcTemplate(database)
                .queryForObject("select count(distinct depot_key) from reading", Integer.class);
        return depots == null ? 0 : depots;
    }

    private String holder() {
        return String.valueOf(new JdbcTemplate(database).queryForObject("select holder from run_holder", String.class));
    }

    private ServeProcess serve(Path place) throws IOException {
        return new ServeProcess(JaugeProcess.in(place)
                .with("SPRING_PROFILES_ACTIVE", "postgresql")
                .with("JAUGE_DB_URL", url)
                .with("JAUGE_DB_USER", "postgres")
                .with("JAUGE_DB_PASSWORD", "none")
                .with("JAUGE_SERVE_TAKE_OVER_EVERY", "200ms")
                .start("serve", "--port=0", "--workers=1", depots(), referentiel()));
    }

    private Map<String, String> undisturbed() throws IOException, InterruptedException {
        Path quiet = Files.createDirectory(folder.resolve("quiet"));
        JaugeProcess.in(quiet)
                .run("run", "--period=" + period, depots(), referentiel())
                .expecting(0);
        return PublishedFiles.of(quiet);
    }

    private String depots() {
        return "--depots=" + folder.resolve("data/depots");
    }

    private String referentiel() {
        return "--referentiel=" + folder.resolve("data/referentiel");
    }
}
