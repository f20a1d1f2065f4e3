package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFilesTest {
    private static final Map<String, String> DOCUMENTS = Map.of("projets.csv", "a\n", "depots/D-1.html", "b\n");

    @TempDir
    private Path root = Path.of("");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,                 was it published
            projets.csv,            true
            depots/D-1.html,        true
            manifest.json,          true
            purge.json,             true
            montants.csv,           false
            D-1.html,               false
            ./projets.csv,          false
            """)
    void publishedIsWhatTheManifestNames(String name, boolean published) throws IOException {
        RevisionFolders folders = publish("2023-10");
        Files.writeString(folders.revision(1).resolve("montants.csv"), "laid there\n");

        assertThat(new PublishedFiles().contains(folders, 1, name)).isEqualTo(published);
    }

    /** They name the manifest of the revision, which cannot name them. */
    @Test
    void reportsInPdfAreNamedByTheirOwnManifest() throws IOException {
        RevisionFolders folders = publish("2023-10");
        Path pdf = Files.createDirectory(folders.revision(1).resolve("pdf"));
        new PdfManifest("", List.of(FileDigest.of("P1.pdf", new byte[] {1}))).write(pdf);
        PublishedFiles files = new PublishedFiles();
        assertThat(files.contains(folders, 1, "pdf/P1.pdf")).isFalse();
        String manifest = Files.readString(folders.manifest(1));
        Files.writeString(
                folders.manifest(1), manifest.replaceFirst("\\{", "{\"rapports_pdf\":\"pdf/manifest-pdf.json\","));

        assertThat(files.contains(folders, 1, "pdf/P1.pdf")).isTrue();
        assertThat(files.contains(folders, 1, "pdf/manifest-pdf.json")).isTrue();
        assertThat(files.contains(folders, 1, "pdf/P2.pdf")).isFalse();
    }

    @Test
    void manifestThatCannotBeReadOrIsOfAnotherNamesNothingAndIsReadAgainWhenItIsRestored() throws IOException {
        RevisionFolders folders = publish("2023-10");
        publish("2023-10");
        String manifest = Files.readString(folders.manifest(1));
        PublishedFiles files = new PublishedFiles();
        for (String other : new String[] {"", "{", Files.readString(folders.manifest(2))}) {
            Files.writeString(folders.manifest(1), other);
            assertThat(files.contains(folders, 1, "projets.csv")).as(other).isFalse();
        }
        Files.delete(folders.manifest(1));
        assertThat(files.contains(folders, 1, "projets.csv")).isFalse();
        Files.writeString(folders.manifest(1), manifest);
        assertThat(files.contains(folders, 1, "projets.csv")).isTrue();
        assertThat(files.contains(folders, 7, "projets.csv")).isFalse();
    }

    /** Each revision has two documents and three files of ours. */
    @Test
    void namesThatAreKeptAreBoundedAndThoseOfTheLastRevisionStay() throws IOException {
        PublishedFiles files = new PublishedFiles(12);
        for (String period : new String[] {"2023-07", "2023-08", "2023-09", "2023-10"}) {
            RevisionFolders folders = publish(period);
            assertThat(files.contains(folders, 1, "projets.csv")).isTrue();
            assertThat(files.contains(folders, 1, "projets.csv")).isTrue();
            assertThat(files.kept()).isEqualTo(period.equals("2023-07") ? 5 : 10);
        }
        PublishedFiles none = new PublishedFiles(0);
        assertThat(none.contains(publish("2023-11"), 1, "projets.csv")).isTrue();
        assertThat(none.kept()).isEqualTo(5);
    }

    private RevisionFolders publish(String period) throws IOException {
        return new PublishedSamples(root).publish(period, "correction", DOCUMENTS, Map.of(), Map.of());
    }
}
