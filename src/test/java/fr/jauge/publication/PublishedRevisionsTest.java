package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.site.PeriodsPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRevisionsTest {

    @TempDir
    private Path out = Path.of("");

    private void publish(String revision, String manifest) throws IOException {
        Path folder = Files.createDirectories(out.resolve(revision));
        Files.writeString(folder.resolve("manifest.json"), manifest);
    }

    private void publish(String revision) throws IOException {
        String[] names = revision.split("/r", -1);
        publish(
                revision,
                "{\"periode\": \"" + names[0] + "\", \"revision\": " + names[1]
                        + ", \"code_sortie\": 0, \"empreinte\": \"abc\", \"fin\": \"2023-10-02T08:00:00Z\"}");
    }

    private List<String> page() throws IOException {
        byte[] page = new PeriodsPage().page(new PublishedRevisions(out).standing());
        return new String(page, StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .lines()
                .filter(line -> line.startsWith("<tr><th scope=\"row\">"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"periode\": \"2023-10\"}",
                "{\"periode\": \"2023-10\", \"code_sortie\": 0, \"empreinte\": \"abc\", \"fin\": \"hier\"}"
            })
    void periodThatCannotBeReadIsToldAndHidesNoOther(String manifest) throws IOException {
        publish("2023-09/r1");
        publish("2023-10/r1");
        publish("2023-10/r2", manifest);

        assertThat(page())
                .containsExactly(
                        "<tr><th scope=\"row\">octobre 2023</th><td>r2, illisible</td>"
                                + "<td>manifeste à restaurer d’une sauvegarde</td>"
                                + "<td><a href=\"2023-10/r1/index.html\">r1</a> </td></tr>",
                        "<tr><th scope=\"row\"><a href=\"2023-09/r1/index.html\">septembre 2023</a></th><td>r1</td>"
                                + "<td>02/10/2023</td><td>aucune</td></tr>");
    }

    @Test
    void revisionThatLatestNamesAndHasLostItsManifestIsToldAndHidesNoOther() throws IOException {
        publish("2023-09/r1");
        Files.createDirectories(out.resolve("2023-10/r1"));
        Files.writeString(out.resolve("2023-10/LATEST"), "r1\n");

        assertThat(page()).hasSize(2).first().asString().contains("octobre 2023</th><td>r1, illisible</td>");
    }

    @Test
    void latestThatCannotBeReadHidesNoOtherPeriod() throws IOException {
        publish("2023-09/r1");
        publish("2023-10/r1");
        Files.createDirectories(out.resolve("2023-10/r2"));
        Files.createDirectory(out.resolve("2023-10/LATEST"));

        assertThat(page()).hasSize(2).first().asString().contains("octobre 2023</th><td>illisible</td>");
    }

    /** Only what was published is listed, whatever else was laid beside it. */
    @Test
    void whatWasNotPublishedIsNotListed() throws IOException {
        publish("2023-10/r1");
        publish("2023-10/r2");
        Files.createSymbolicLink(out.resolve("2023-11"), out.resolve("2023-10"));
        Files.createSymbolicLink(out.resolve("2023-10/r8"), out.resolve("2023-10/r1"));
        Files.createDirectories(out.resolve("2023-10/r9"));
        Files.createDirectories(out.resolve("2023-12/r1"));
        Files.createDirectories(out.resolve("ancien/r1"));
        Files.createDirectories(out.resolve("2023-08/r1"));
        Files.copy(out.resolve("2023-10/r1/manifest.json"), out.resolve("2023-08/r1/manifest.json"));
        Files.writeString(out.resolve("2023-07"), "a file");

        assertThat(page())
                .containsExactly(
                        "<tr><th scope=\"row\"><a href=\"2023-10/r2/index.html\">octobre 2023</a></th><td>r2</td>"
                                + "<td>02/10/2023</td><td><a href=\"2023-10/r1/index.html\">r1</a> </td></tr>");
        assertThat(new PublishedRevisions(out).periods()).hasSize(1);
    }
}
