package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run the three months of the sample data whole, and hold every byte against what was worked out by hand. */
class SampleDataIT {
    private static final String ELSEWHERE = "elsewhere";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folders;

    private static final Map<String, Outcome> OUTCOMES = new HashMap<>();

    /** Two at a time, each in a folder of its own; the fourth on a machine that differs in all that must not matter. */
    @BeforeAll
    static void runEach() throws IOException, InterruptedException {
        JaugeProcess.Started august = run("2023-08", "2023-08");
        JaugeProcess.Started september = run("2023-09", "2023-09");
        OUTCOMES.put("2023-08", august.end());
        OUTCOMES.put("2023-09", september.end());
        JaugeProcess.Started october = run("2023-10", "2023-10");
        JaugeProcess.Started elsewhere = run(
                ELSEWHERE,
                "2023-10",
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=tr",
                "-Dfile.encoding=ISO-8859-1",
                "-Djauge.workers=1");
        OUTCOMES.put("2023-10", october.end());
        OUTCOMES.put(ELSEWHERE, elsewhere.end());
    }

    @ParameterizedTest
    @CsvSource({"2023-08, 0", "2023-09, 3", "2023-10, 0"})
    void everyDocumentIsTheExpectedOneToTheByte(String period, int exitCode) throws IOException {
        outcome(period).expecting(exitCode);
        SortedMap<String, String> expected = Tree.texts(SampleData.expected(period));
        SortedMap<String, String> documents = Tree.texts(shared(period));
        Tree.texts(hidden(period).resolve("a-traiter"))
                .forEach((name, text) -> documents.put("a-traiter/" + name, text));
        documents.keySet().removeIf(name -> !name.endsWith(".csv"));

        assertThat(documents.keySet()).isEqualTo(expected.keySet());
        documents.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
        assertThat(shared(period).resolveSibling("LATEST")).hasContent("r1\n");
    }

    @Test
    void documentsDependNeitherOnThePlaceNorOnTheClockNorOnTheWorkers() throws IOException {
        outcome(ELSEWHERE).expecting(0);
        SortedMap<String, String> here = Tree.texts(folders.resolve("2023-10/rapports/2023-10"));
        SortedMap<String, String> there = Tree.texts(folders.resolve(ELSEWHERE + "/rapports/2023-10"));
        // the manifest bears the moments of its run, and what bears the digest of the manifest differs with it
        Set<String> dated = Set.of("r1/manifest.json", "r1/pdf/manifest-pdf.json", "r1/pdf/P2023-HDF-03.pdf");
        assertThat(here.keySet()).containsAll(dated);
        here.keySet().removeAll(dated);
        there.keySet().removeAll(dated);
        assertThat(there).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-08", "2023-09", "2023-10"})
    void manifestNamesEveryFileReadAndWritten(String period) throws IOException {
        String manifest = Files.readString(shared(period).resolve("manifest.json"));
        List<Map<String, Object>> written = JsonPath.read(manifest, "$.ecrits");
        assertThat(written)
                .filteredOn(file -> text(file, "fichier").endsWith(".csv"))
                .hasSize(8);
        for (Map<String, Object> file : written) {
            assertIsThere(file, shared(period).resolve(text(file, "fichier")));
        }
        List<Map<String, Object>> read = JsonPath.read(manifest, "$.lus");
        assertThat(read).extracting(file -> text(file, "fichier")).contains("referentiel/projets.csv");
        for (Map<String, Object> file : read) {
            assertIsThere(file, Path.of("sample-data", text(file, "fichier")));
        }
        String lists = JsonPath.read(manifest, "$.prive.sha256_manifeste");
        assertThat(digest(hidden(period).resolve("manifest.json"))).isEqualTo(lists);
        String privateManifest = Files.readString(hidden(period).resolve("manifest.json"));
        List<Map<String, Object>> writtenApart = JsonPath.read(privateManifest, "$.ecrits");
        for (Map<String, Object> file : writtenApart) {
            assertIsThere(file, hidden(period).resolve("a-traiter").resolve(text(file, "fichier")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-08", "2023-09", "2023-10"})
    void listsArePrivate(String period) throws IOException {
        Path folder = folders.resolve(period);
        for (Path path = hidden(period).resolve("a-traiter"); !path.equals(folder); path = parent(path)) {
            assertThat(permissions(path)).as("%s", path).isEqualTo("rwx------");
        }
        for (String file : Tree.files(hidden(period))) {
            assertThat(permissions(hidden(period).resolve(file))).as(file).isEqualTo("rw-------");
        }
    }

    /** What the README shows is what an operator sees. */
    @Test
    void readmeShowsTheRealTerminal() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String period : List.of("2023-09", "2023-10")) {
            String folder = folders.resolve(period).toRealPath().toString();
            assertThat(readme).contains(outcome(period).out().replace(folder, "…"));
        }
    }

    private static JaugeProcess.Started run(String folder, String period, String... java) throws IOException {
        Path working = Files.createDirectory(folders.resolve(folder));
        SampleData.linkInto(working);
        return JaugeProcess.in(working).java(java).start("run", "--period=" + period);
    }

    private static Outcome outcome(String folder) {
        return java.util.Objects.requireNonNull(OUTCOMES.get(folder));
    }

    private static Path shared(String period) {
        return folders.resolve(period).resolve("rapports").resolve(period).resolve("r1");
    }

    private static Path hidden(String period) {
        return folders.resolve(period).resolve("rapports-prive").resolve(period).resolve("r1");
    }

    private static Path parent(Path path) {
        return java.util.Objects.requireNonNull(path.getParent());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertIsThere(Map<String, Object> file, Path path) throws IOException {
        assertThat(text(file, "sha256")).as("%s", path).isEqualTo(digest(path));
        assertThat(text(file, "octets")).as("%s", path).isEqualTo(Long.toString(Files.size(path)));
    }

    private static String text(Map<String, Object> file, String name) {
        return String.valueOf(file.get(name));
    }

    private static String digest(Path path) throws IOException {
        return FileDigest.of("", Files.readAllBytes(path)).sha256();
    }
}
