package fr.jauge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.store.Engine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The program as it is delivered, on PostgreSQL: the same bytes as on the database it comes with. */
class SampleDataPostgresqlIT {
    private static final Path EXPECTED = Path.of("src/test/resources/expected/sample-data");
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.csv");

    @TempDir
    private Path folder = Path.of("");

    private final String url = Engine.newPostgres();

    @Test
    void sampleDataGiveTheDocumentsExpected() throws Exception {
        for (String period : List.of("2023-08", "2023-09", "2023-10")) {
            Outcome outcome = run(period);
            assertThat(outcome.code()).as(outcome.text()).isEqualTo(period.equals("2023-09") ? 3 : 0);
            assertThat(published(period)).isEqualTo(files(EXPECTED.resolve(period)));
            assertThat(folder.resolve("rapports").resolve(period).resolve("LATEST"))
                    .hasContent("r1\n");
        }
        Outcome again = run("2023-09");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.text()).contains("révision r1 de 2023-09 fait foi");
        assertThat(folder.resolve("jauge-data")).doesNotExist();
        assertThat(folder.resolve("rapports-prive/2023-10")).isDirectoryNotContaining("glob:**/.en-cours-*");
    }

    @Test
    void periodThatAnotherRunHoldsIsLeftToIt() throws Exception {
        assertThat(run("2023-08").code()).isZero();
        DriverManagerDataSource source = new DriverManagerDataSource(url, "postgres", "postgres");
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient held = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            held.sql("update run_holder set holder = 'une autre machine'").update();
            connection.commit();
            assertThat(held.sql("select period from run_lock for update")
                            .query(String.class)
                            .list())
                    .containsExactly("2023-08");

            Outcome outcome = run("2023-08");
            assertThat(outcome.code()).as(outcome.text()).isEqualTo(1);
            assertThat(outcome.text()).contains("La période est tenue par une autre machine");
        }
        assertThat(run("2023-08").code()).isZero();
    }

    private Map<String, String> published(String period) throws IOException {
        Map<String, String> files =
                files(folder.resolve("rapports").resolve(period).resolve("r1"));
        files.putAll(files(folder.resolve("rapports-prive").resolve(period).resolve("r1")));
        return files;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(root)) {
            for (Path path : all.filter(
                            each -> DOCUMENT.matcher(each.toString()).matches())
                    .toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private Outcome run(String period) throws IOException, InterruptedException {
        Path sample = Path.of("sample-data").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("jauge.jar", "target/jauge.jar"),
                "run"));
        command.add("--period=" + period);
        command.add("--depots=" + sample.resolve("depots"));
        command.add("--referentiel=" + sample.resolve("referentiel"));
        File output = folder.resolve("output.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("SPRING_PROFILES_ACTIVE", "postgresql");
        builder.environment().put("JAUGE_DB_URL", url);
        builder.environment().put("JAUGE_DB_USER", "postgres");
        builder.environment().put("JAUGE_DB_PASSWORD", "postgres");
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dfile.encoding=UTF-8");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Outcome(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private record Outcome(int code, String text) {}
}
