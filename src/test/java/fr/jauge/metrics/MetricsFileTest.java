package fr.jauge.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void fileIsThePageReadableByTheCollectorAndAloneInItsFolder() throws IOException {
        Path folder = Files.createDirectory(root.resolve("textfile"));
        Path file = folder.resolve("jauge.prom");
        Files.writeString(file, "what was there before");
        JaugeMetrics metrics = Months.all(root).metrics();
        MetricsFile.write(metrics, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(MetricsPage.bytes(metrics));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThat(folder).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void folderThatIsNotThereIsToldAndNotMade() {
        Path file = root.resolve("absent/jauge.prom");
        assertThatThrownBy(() -> MetricsFile.write(new Months(root).metrics(), file))
                .isInstanceOf(IOException.class);
        assertThat(root.resolve("absent")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideAFileThatCannotBeReplaced() throws IOException {
        Path taken =
                Files.createDirectories(root.resolve("jauge.prom/not-empty")).resolveSibling(".");
        assertThatThrownBy(() -> MetricsFile.write(new Months(root).metrics(), taken.normalize()))
                .isInstanceOf(IOException.class);
        assertThat(root).isDirectoryNotContaining("glob:**.tmp");
    }
}
