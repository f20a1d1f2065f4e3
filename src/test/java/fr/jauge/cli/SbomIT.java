package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Beside the jar stands what it is made of: what lies in lib, all of it, and nothing that only tests need. */
class SbomIT {
    private static final Path JAR = Path.of(System.getProperty("jauge.jar", "target/jauge.jar"));

    @Test
    void everyLibraryThatIsDeliveredIsListedAndNoOther() throws IOException {
        String sbom = sbom();
        assertThat(JsonPath.<String>read(sbom, "$.bomFormat")).isEqualTo("CycloneDX");
        assertThat(JsonPath.<String>read(sbom, "$.metadata.component.name")).isEqualTo("jauge");
        TreeSet<String> listed = new TreeSet<>();
        for (Map<String, Object> component : JsonPath.<List<Map<String, Object>>>read(sbom, "$.components")) {
            listed.add(component.get("name") + "-" + component.get("version") + ".jar");
            assertThat(component).as("%s", component.get("name")).containsKeys("purl", "hashes", "licenses");
        }
        TreeSet<String> delivered = new TreeSet<>();
        try (var jars = Files.list(JAR.resolveSibling("lib"))) {
            jars.forEach(jar -> delivered.add(String.valueOf(jar.getFileName())));
        }
        assertThat(listed).isEqualTo(delivered);
    }

    /** Two builds of the same source are the same to the byte: no moment, no number drawn. */
    @Test
    void listKnowsNothingOfTheBuild() throws IOException {
        assertThat(JsonPath.<Map<String, Object>>read(sbom(), "$.metadata"))
                .containsEntry("component", JsonPath.read(sbom(), "$.metadata.component"))
                .doesNotContainKey("timestamp");
    }

    private static String sbom() throws IOException {
        assumeFalse(
                System.getProperty("jauge.maven", "").equals("offline=true"),
                "Maven is offline, and then makes no SBOM");
        return Files.readString(JAR.resolveSibling("jauge.cdx.json"));
    }
}
