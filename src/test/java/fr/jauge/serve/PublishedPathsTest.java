package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.PublishedRevisions;
import fr.jauge.serve.PublishedPaths.Elsewhere;
import fr.jauge.serve.PublishedPaths.PublishedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedPathsTest {
    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private Path root = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        root = folder.toRealPath();
        out = root.resolve("rapports");
        for (String file : new String[] {
            "secret.txt",
            "rapports/journal-temoin.csv",
            "rapports/2023-10/LATEST",
            "rapports/2023-10/r1/projets.csv",
            "rapports/2023-10/r2/projets.csv",
            "rapports/2023-10/r2/index.html",
            "rapports/2023-10/r2/projets/P2023-HDF-03.html",
            "rapports/2023-10/r2/.cache",
            "rapports/2023-10/.r3.tmp/projets.csv",
            "rapports/2023-10/.LATEST.tmp",
            "rapports/2023-11/.r1.tmp/projets.csv",
            "rapports-prive/2023-10/r2/a-traiter/759900012.csv",
        }) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), file.endsWith("LATEST") ? "r2\n" : "x");
        }
        manifest(1, "projets.csv", "perdu.csv");
        manifest(
                2,
                "projets.csv",
                "index.html",
                "projets/P2023-HDF-03.html",
                // what a manifest that was tampered with might name
                ".cache",
                "lien.csv",
                "depots/759900012.csv",
                "../r1/projets.csv");
        Files.writeString(out.resolve("2023-10/r2/notes.csv"), "laid there by somebody");
        Files.createDirectories(out.resolve("2023-10/r7"));
        Files.writeString(out.resolve("2023-10/r7/projets.csv"), "laid there by somebody");
        Files.createDirectories(out.resolve("2023-12/r1"));
        Files.writeString(out.resolve("2023-12/r1/projets.csv"), "laid there by somebody");
        Files.createSymbolicLink(out.resolve("2023-10/r2/lien.csv"), root.resolve("secret.txt"));
        Files.createSymbolicLink(out.resolve("2023-10/r2/depots"), root.resolve("rapports-prive/2023-10/r2/a-traiter"));
        Files.createSymbolicLink(out.resolve("2023-10/r9"), root.resolve("rapports-prive/2023-10/r2"));
        Files.createSymbolicLink(out.resolve("2023-09"), root.resolve("rapports-prive/2023-10"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked,                              file,                                  forever
            2023-10/r1/projets.csv,               2023-10/r1/projets.csv,                true
            2023-10/r2/projets/P2023-HDF-03.html, 2023-10/r2/projets/P2023-HDF-03.html,  true
            2023-10/r2/manifest.json,             2023-10/r2/manifest.json,              true
            2023-10/LATEST,                       2023-10/LATEST,                        false
            """)
    void fileOfARevisionIsFound(String asked, String file, boolean forever) throws IOException {
        assertThat(paths().find(asked)).contains(new PublishedFile(out.resolve(file), forever));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # asked,               led to
            2023-10,               2023-10/r2/index.html
            2023-10/,              2023-10/r2/index.html
            2023-10/r1,            2023-10/r1/index.html
            2023-10/r2/,           2023-10/r2/index.html
            2023-10/projets.csv,   2023-10/r2/projets.csv
            """)
    void pathOfAPeriodLeadsToTheRevisionThatStands(String asked, String led) throws IOException {
        assertThat(paths().find(asked)).contains(new Elsewhere(led));
    }

    /** Nothing of this is published, whether it is there or not. */
    @ParameterizedTest
    @MethodSource("fr.jauge.serve.Traversals#paths")
    void nothingElseIsFound(String asked) throws IOException {
        assertThat(paths().find(asked)).isEmpty();
    }

    /** Laid where Jauge publishes, and named by no manifest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10/r2/notes.csv",
                "2023-10/notes.csv",
                "2023-10/r1/perdu.csv",
                "2023-10/r7",
                "2023-10/r7/projets.csv",
                "2023-12",
                "2023-12/projets.csv",
                "2023-12/r1",
                "2023-12/r1/projets.csv"
            })
    void whatNoManifestNamesIsNotFound(String asked) throws IOException {
        assertThat(paths().find(asked)).isEmpty();
    }

    @Test
    void folderOfTheReportsMayBeReachedByALink() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("ailleurs"), out);

        assertThat(new PublishedPaths(new PublishedRevisions(link)).find("2023-10/r1/projets.csv"))
                .contains(new PublishedFile(out.resolve("2023-10/r1/projets.csv"), true));
    }

    @Test
    void folderThatIsNotThereYetHoldsNothing() throws IOException {
        assertThat(new PublishedPaths(new PublishedRevisions(root.resolve("absent"))).find("2023-10/r1/projets.csv"))
                .isEmpty();
    }

    private void manifest(int number, String... files) throws IOException {
        String written = Stream.of(files)
                .map(file -> "{\"fichier\":\"" + file + "\",\"octets\":1,\"sha256\":\"\"}")
                .collect(Collectors.joining(","));
        Files.writeString(
                out.resolve("2023-10/r" + number + "/manifest.json"),
                "{\"periode\":\"2023-10\",\"revision\":" + number
                        + ",\"code_sortie\":0,\"empreinte\":\"ab\",\"ecrits\":[" + written + "]}");
    }

    private PublishedPaths paths() {
        return new PublishedPaths(new PublishedRevisions(out));
    }
}
