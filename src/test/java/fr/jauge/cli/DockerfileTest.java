package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the image can be seen without building it. */
class DockerfileTest {
    private static final Path DOCKERFILE = Path.of("Dockerfile");

    @Test
    void imagesItIsMadeOfAreNamedToTheirPatch() throws IOException {
        assertThat(instructions("FROM"))
                .hasSize(2)
                .allMatch(from -> from.matches("[a-z-]+:[^ ]*[0-9]+\\.[0-9]+\\.[0-9]+[^ ]*( AS [a-z]+)?"));
    }

    @Test
    void nobodyIsRootAndServeIsAskedForItsHealth() throws IOException {
        assertThat(instructions("USER")).last().asString().matches("[1-9][0-9]*:[1-9][0-9]*");
        assertThat(instructions("HEALTHCHECK")).singleElement().asString().startsWith("--interval=");
        assertThat(instructions("ENTRYPOINT")).containsExactly("[\"jauge\"]");
        assertThat(Files.readString(DOCKERFILE))
                .contains("CMD grep -qzx serve /proc/1/cmdline || exit 0; exec jauge health");
    }

    /** What the build copies or mounts must be there, and must be let through to it. */
    @Test
    void everythingCopiedIsLetThrough() throws IOException {
        List<String> through = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> copied = Stream.concat(
                        instructions("COPY").stream()
                                .filter(copy -> !copy.contains("--from"))
                                .map(copy ->
                                        copy.replaceFirst("--chmod=[0-7]+ ", "").replaceFirst(" .*", "")),
                        Stream.of("sample-data"))
                .toList();
        assertThat(copied).contains("src", "jobs/container/jauge").allMatch(path -> Files.exists(Path.of(path)));
        assertThat(copied).allMatch(path -> through.stream().anyMatch(name -> (path + "/").startsWith(name + "/")));
    }

    /** Java is called once, with what was given, in the place of the shell. */
    @ParameterizedTest
    @CsvSource({
        "run --period=2023-10, @/opt/jauge/java.options -XX:MaxRAMPercentage=75 -XX:AOTCache=/opt/jauge/jauge.aot -jar /opt/jauge/jauge.jar run --period=2023-10",
        "health, -XX:TieredStopAtLevel=1 -jar /opt/jauge/jauge.jar health",
        "'', -XX:AOTCache=/opt/jauge/jauge.aot -jar /opt/jauge/jauge.jar",
    })
    void commandOfTheImageHandsItsWordsOn(String words, String given) throws IOException, InterruptedException {
        String script = Files.readString(Path.of("jobs/container/jauge")).replace("exec java", "echo");
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/sh", "-c", script, "jauge"), Stream.of(words.split(" ", 0)))
                                .filter(word -> !word.isEmpty())
                                .toList())
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())
                .startsWith("-XX:-UsePerfData -Xlog:disable -Xlog:all=warning:stderr ")
                .endsWith(given);
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> instructions(String name) throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }
}
