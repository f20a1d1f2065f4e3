package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class LocationsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # option, property, environment, found
            o,        p,        e,           o
            -,        p,        e,           p
            -,        -,        e,           e
            -,        -,        -,           rapports
            '',       ' ',      e,           e
            """)
    void nearestAnswerCounts(
            @Nullable String option, @Nullable String property, @Nullable String variable, String found) {
        Properties properties = new Properties();
        if (property != null) {
            properties.setProperty("jauge.out", property);
        }
        Map<String, String> environment = variable == null ? Map.of() : Map.of("JAUGE_OUT", variable);

        assertThat(new Locations(properties, environment).out(option)).isEqualTo(Path.of(found));
    }

    @Test
    void folderWithAnImpossibleNameIsWrongUsage() {
        assertThatThrownBy(() -> new Locations(new Properties(), Map.of()).out("a\0b"))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void defaultsAreThoseOfRun() throws IOException {
        try (InputStream yaml = LocationsTest.class.getResourceAsStream("/application.yml")) {
            Map<String, Map<String, Object>> settings = new Yaml().load(Objects.requireNonNull(yaml));

            assertThat(settings.get("jauge"))
                    .containsEntry("out", Locations.DEFAULT_OUT)
                    .containsEntry("depots", Locations.DEFAULT_DEPOTS)
                    .containsEntry("referentiel", Locations.DEFAULT_REFERENTIEL);
        }
    }
}
