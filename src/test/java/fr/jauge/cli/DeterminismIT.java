package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measure one synthetic delivery twice, as different as two runs can be: the documents are the same to the byte. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class DeterminismIT {
    @TempDir
    private Path folder;

    @Test
    void documentsAreTheSameWhateverTheWorkersAndTheFolders() throws IOException {
        Path one = generate("one");
        Path other = generate("other/place");

        JaugeCall.in(one).with("jauge.workers", "1").run("--period=2023-10").expecting(0);
        JaugeCall.in(other).with("jauge.workers", "7").run("--period=2023-10").expecting(0);
        SortedMap<String, String> documents = documents(one);
        assertThat(documents).hasSizeGreaterThan(9);
        assertThat(documents(other)).isEqualTo(documents);
    }

    private Path generate(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        StringWriter told = new StringWriter();
        int exitCode = JaugeCommand.execute(
                new PrintWriter(told),
                new PrintWriter(told),
                "generate",
                "--essms=80",
                "--months=3",
                "--fault-rate=0.005",
                "--out=" + place.resolve("sample-data"));
        assertThat(exitCode).as(told.toString()).isZero();
        return place;
    }

    private static SortedMap<String, String> documents(Path place) throws IOException {
        SortedMap<String, String> documents = Tree.texts(place.resolve("rapports/2023-10/r1"));
        Tree.texts(place.resolve("rapports-prive/2023-10/r1/a-traiter"))
                .forEach((name, text) -> documents.put("a-traiter/" + name, text));
        // the manifest bears the moments of its run, and what bears the digest of the manifest differs with it
        documents.keySet().removeIf(name -> name.equals("manifest.json") || name.startsWith("pdf/"));
        return documents;
    }
}
