package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.PublishedRevisions;
import fr.jauge.serve.PublishedPaths.Elsewhere;
import fr.jauge.serve.PublishedPaths.PublishedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private PublishedPaths paths() {
        return new PublishedPaths(new PublishedRevisions(out));
    }
}
