package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units as systemd reads them; where there is no systemd they are skipped, and said to be. */
class SystemdUnitsIT {
    private static final Path UNITS = Path.of("jobs/systemd");
    /** In tenths: 10 is exposed, 2 is "OK". */
    private static final String MOST_EXPOSED = "20";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        assumeTrue(
                Boolean.parseBoolean(System.getenv("CI")) || Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
                "no systemd-analyze on this machine");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (var units = Files.list(UNITS)) {
            for (Path unit : units.toList()) {
                String text = Files.readString(unit).replace("/usr/bin/java", java);
                Files.writeString(folder.resolve(unit.getFileName()), text);
            }
        }
    }

    @Test
    void unitsAreUnderstoodToTheLastWord() throws Exception {
        assertThat(analyze("verify", "--man=no", "jauge-run.service", "jauge-run.timer", "jauge-serve.service"))
                .isEqualTo("0 ");
        Path wrong = folder.resolve("jauge-serve.service");
        Files.writeString(wrong, Files.readString(wrong).replace("ProtectSystem=", "ProtectSistem="));
        assertThat(analyze("verify", "--man=no", "jauge-serve.service")).contains("'ProtectSistem'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jauge-run.service", "jauge-serve.service"})
    void servicesAreHardened(String unit) throws Exception {
        assertThat(analyze("security", "--offline=true", "--no-pager", "--threshold=" + MOST_EXPOSED, unit))
                .startsWith("0 ");
        Path wrong = folder.resolve(unit);
        Files.writeString(
                wrong,
                Files.readString(wrong)
                        .replaceAll("(?m)^(CapabilityBoundingSet|SystemCallFilter|Restrict.*|Private.*)=.*$", ""));
        assertThat(analyze("security", "--offline=true", "--no-pager", "--threshold=" + MOST_EXPOSED, unit))
                .startsWith("1 ");
    }

    @Test
    void timerComesAtTwoInParisWhateverTheSeason() throws Exception {
        String calendar = Files.readAllLines(UNITS.resolve("jauge-run.timer")).stream()
                .filter(line -> line.startsWith("OnCalendar="))
                .map(line -> line.substring("OnCalendar=".length()))
                .findFirst()
                .orElseThrow();
        assertThat(analyze("calendar", "--base-time=2026-06-15 00:00:00 UTC", calendar))
                .contains("2026-07-01 00:00:00 UTC");
        assertThat(analyze("calendar", "--base-time=2026-10-15 00:00:00 UTC", calendar))
                .contains("2026-11-01 01:00:00 UTC");
    }

    /** The exit code and all that is said. */
    private String analyze(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        builder.environment().put("SYSTEMD_COLORS", "0");
        // units of this folder come before those of the machine
        builder.environment().put("SYSTEMD_UNIT_PATH", folder + ":");
        Path out = Files.createTempFile("systemd", ".out");
        Process process = builder.redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(out);
        Files.delete(out);
        return process.exitValue() + " " + said;
    }
}
