package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** What the schedules start, with another today and a program that only says how it was called. */
class ScheduleScriptsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void standIns() throws IOException {
        executable("date", "[ \"$1\" = -d ] && exec /bin/date \"$@\"; exec /bin/date -d \"$TODAY\" \"$@\"");
        executable(
                "jauge",
                "[ -z \"$WAIT\" ] || { trap 'echo ended; exit 143' TERM; echo begun; "
                        + "while :; do sleep 0.05; done; }; echo \"$@\"; exit \"$CODE\"");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # today,    month measured
            2023-11-01, 2023-10
            2023-11-30, 2023-10
            2024-01-01, 2023-12
            2024-03-31, 2024-02
            2023-10-29, 2023-09
            """)
    void monthBeforeThisOneIsMeasured(String today, String month) throws Exception {
        Map<String, String> environment = Map.of("TODAY", today, "CODE", "0");
        assertThat(end(start(cronJob(), environment))).isEqualTo("run --period=" + month + "\n0");
        assertThat(end(start(unit(), environment))).isEqualTo("run --period=" + month + "\n0");
    }

    /** To Kubernetes a completed run is a success, whatever was refused; to systemd the unit says so. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "2, 2, 2", "3, 0, 3"})
    void exitCodeIsHandedOn(String code, int kubernetes, int systemd) throws Exception {
        Map<String, String> environment = Map.of("TODAY", "2023-11-01", "CODE", code);
        assertThat(end(start(cronJob(), environment))).endsWith("\n" + kubernetes);
        assertThat(end(start(unit(), environment))).endsWith("\n" + systemd);
        assertThat(Files.readString(Path.of("jobs/systemd/jauge-run.service"))).contains("\nSuccessExitStatus=3\n");
    }

    @Test
    void podThatIsEndedEndsItsRunAndWaitsForIt() throws Exception {
        Process process = start(cronJob(), Map.of("TODAY", "2023-11-01", "CODE", "0", "WAIT", "yes"));
        Path out = folder.resolve("out.txt");
        for (int tries = 0; tries < 500 && !Files.readString(out).contains("begun"); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        process.destroy();
        assertThat(end(process)).isEqualTo("begun\nended\n143");
    }

    private static String cronJob() throws IOException {
        Object job = new Yaml().load(Files.readString(Path.of("jobs/kubernetes/run/cronjob.yaml")));
        String container = "$.spec.jobTemplate.spec.template.spec.containers[0]";
        assertThat(JsonPath.<List<String>>read(job, container + ".command")).containsExactly("/bin/sh", "-c");
        return JsonPath.read(job, container + ".args[0]");
    }

    /** The words of ExecStart as systemd hands them on: %% is %, $$ is $. */
    private static String unit() throws IOException {
        String line = Files.readAllLines(Path.of("jobs/systemd/jauge-run.service")).stream()
                .filter(each -> each.startsWith("ExecStart=/bin/sh -c '"))
                .findFirst()
                .orElseThrow();
        return line.substring("ExecStart=/bin/sh -c '".length(), line.length() - 1)
                .replace("%%", "%")
                .replace("$$", "$")
                .replace("/usr/bin/java @/opt/jauge/java.options -XX:-UsePerfData -jar /opt/jauge/jauge.jar", "jauge");
    }

    private Process start(String script, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String end(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("out.txt")) + process.exitValue();
    }

    private void executable(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
