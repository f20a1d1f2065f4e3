package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rerun a published period, with the same inputs and with others. */
@SuppressWarnings("NullAway.Init") // folders are set by JUnit
class RevisionIT {
    private static final String PERIOD = "--period=2023-09";
    private static final String MESSAGES = "sample-data/depots/2023-09/2B9900345/messages_mssante.csv";
    private static final String ONE_MORE = "2B9900345;MSG-34-0999;2023-09-20T09:00:00;;\n";

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        SampleData.copyInto(published);
        JaugeCall.in(published).run(PERIOD).expecting(3);
    }

    @BeforeEach
    void startFromThere() throws IOException {
        for (String name : new String[] {"sample-data", "jauge-data", "rapports", "rapports-prive"}) {
            Tree.copy(published.resolve(name), folder.resolve(name));
        }
    }

    /** The date of a file is no input. */
    @Test
    void sameInputsNameTheStandingRevisionAndItsExitCode() throws IOException {
        SortedMap<String, String> before = reports();
        Files.setLastModifiedTime(folder.resolve(MESSAGES), FileTime.from(Instant.EPOCH));
        Outcome again = JaugeCall.in(folder).run(PERIOD).expecting(3);
        assertThat(again.lines())
                .singleElement()
                .asString()
                .contains("r1", "2023-09", "rien n’a été recalculé")
                .doesNotContain("PROVISOIRE");
        assertThat(reports()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--reason= "})
    void otherInputsWithoutAReasonAreRefused(String reason) throws IOException {
        Files.writeString(folder.resolve(MESSAGES), ONE_MORE, StandardOpenOption.APPEND);
        SortedMap<String, String> before = reports();
        Outcome refused = JaugeCall.in(folder)
                .run(reason.isEmpty() ? new String[] {PERIOD} : new String[] {PERIOD, reason})
                .expecting(2);
        assertThat(refused.errors()).singleElement().asString().contains("r1", "--reason");
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void otherInputsWithAReasonAreTheNextRevision() throws IOException {
        SortedMap<String, String> first = Tree.state(folder.resolve("rapports/2023-09/r1"));
        SortedMap<String, String> firstLists = Tree.state(folder.resolve("rapports-prive/2023-09/r1"));
        String original = Files.readString(folder.resolve(MESSAGES));
        Files.writeString(folder.resolve(MESSAGES), original + ONE_MORE);

        Outcome second =
                JaugeCall.in(folder).run(PERIOD, "--reason=Extrait corrigé").expecting(3);
        assertThat(second.lines()).contains("Période 2023-09, révision r2");
        assertThat(folder.resolve("rapports/2023-09/LATEST")).hasContent("r2\n");
        assertThat(Tree.state(folder.resolve("rapports/2023-09/r1"))).isEqualTo(first);
        assertThat(Tree.state(folder.resolve("rapports-prive/2023-09/r1"))).isEqualTo(firstLists);
        String manifest = Files.readString(folder.resolve("rapports/2023-09/r2/manifest.json"));
        assertThat(JsonPath.<String>read(manifest, "$.motif")).isEqualTo("Extrait corrigé");
        assertThat(JsonPath.<Integer>read(manifest, "$.remplace.revision")).isEqualTo(1);
        assertThat(JsonPath.<String>read(manifest, "$.remplace.sha256_manifeste"))
                .isEqualTo(digest("rapports/2023-09/r1/manifest.json"));
        assertThat(JaugeCall.in(folder).run(PERIOD).expecting(3).out()).contains("la révision r2");

        Files.writeString(folder.resolve(MESSAGES), original);
        JaugeCall.in(folder).run(PERIOD, "--reason=Extrait d'origine rétabli").expecting(3);
        SortedMap<String, String> third = Tree.texts(folder.resolve("rapports/2023-09/r3"));
        SortedMap<String, String> one = Tree.texts(folder.resolve("rapports/2023-09/r1"));
        assertThat(third.remove("ecarts.csv")).hasLineCount(1);
        // what people read says which revision it is
        third.keySet().removeIf(name -> !name.endsWith(".csv"));
        one.keySet().removeIf(name -> !name.endsWith(".csv"));
        assertThat(third).isEqualTo(one);
    }

    @Test
    void reportsThatWereTakenAwayAreMadeAgain() throws IOException {
        SortedMap<String, String> before = Tree.texts(folder.resolve("rapports"));
        Files.move(folder.resolve("rapports"), folder.resolve("archives"));

        JaugeCall.in(folder).run(PERIOD).expecting(3);
        SortedMap<String, String> again = Tree.texts(folder.resolve("rapports"));
        assertThat(again.remove("2023-09/r1/manifest.json")).isNotNull();
        before.remove("2023-09/r1/manifest.json");
        // they name the manifest, which bears the moments of its run
        assertThat(again.keySet().removeIf(name -> name.startsWith("2023-09/r1/pdf/")))
                .isTrue();
        before.keySet().removeIf(name -> name.startsWith("2023-09/r1/pdf/"));
        assertThat(again).isEqualTo(before);

        Files.move(folder.resolve("rapports"), folder.resolve("archives-2"));
        JaugeCall.in(folder).run(PERIOD).expecting(3);
    }

    /** All that is published; what is remembered beside the private lists to save work is not. */
    private SortedMap<String, String> reports() throws IOException {
        SortedMap<String, String> state = Tree.state(folder.resolve("rapports"));
        Tree.state(folder.resolve("rapports-prive/2023-09/r1")).forEach((name, one) -> state.put("prive/" + name, one));
        return state;
    }

    private String digest(String file) throws IOException {
        return FileDigest.of("", Files.readAllBytes(folder.resolve(file))).sha256();
    }
}
