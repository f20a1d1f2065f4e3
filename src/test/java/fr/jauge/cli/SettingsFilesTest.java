package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of settings that cannot be read is found where Spring Boot looks, and what is wrong is said with its place. */
class SettingsFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # file                     | content                        | what is said after its name
            application.yml            | jauge:\\n\\tout: x           | , ligne 2, colonne 1 : une tabulation, où le YAML n’admet que des espaces
            application.yaml           | jauge:\\n  out: x\\n  out: y | , ligne 3, colonne 3 : « out » y est pour la seconde fois
            config/application.yml     | jauge: [\\n                   | , ligne 2, colonne 1 : ce n’est pas du YAML
            config/a/application.yml   | a: b: c                        | , ligne 1, colonne 5 : ce n’est pas du YAML
            application-essai.yml      | a: }                           | , ligne 1, colonne 4 : ce n’est pas du YAML
            application.yml            | out: é                         | ` n’est pas en UTF-8, ou contient un caractère de contrôle`
            application.properties     | a=b\\njauge.out=C:\\\\users   | , ligne 2 : « \\\\u » n’y est pas suivi de quatre chiffres hexadécimaux
            """)
    void whatIsWrongIsSaidWithItsPlace(String file, String content, String said) throws IOException {
        Path path = write(file, content.translateEscapes(), StandardCharsets.ISO_8859_1);
        assertThat(fault(Map.of())).isEqualTo("« " + path + " »" + said.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_CONFIG_LOCATION, etc/", "SPRING_CONFIG_LOCATION, file:etc/reglages.yml",
        "SPRING_CONFIG_ADDITIONALLOCATION, optional:etc/reglages.yml", "SPRING_CONFIG_IMPORT, etc/reglages.yml",
    })
    void filesNamedInTheEnvironmentAreLookedAt(String variable, String place) throws IOException {
        write("etc/reglages.yml", "a: [", StandardCharsets.UTF_8);
        assertThat(fault(Map.of(variable, place, "SPRING_CONFIG_NAME", "reglages")))
                .startsWith("« " + folder + "/etc/reglages.yml »");
        assertThat(fault(Map.of())).isEmpty();
    }

    @Test
    void importedFilesAreLookedAtAndThoseThatCanBeReadAreNot() throws IOException {
        write("application.yml", "spring.config.import: 'optional:etc/autres.yml'", StandardCharsets.UTF_8);
        assertThat(fault(Map.of())).isEmpty();
        write("etc/autres.yml", "spring.config.import: ../application.yml", StandardCharsets.UTF_8);
        assertThat(fault(Map.of())).isEmpty();
        write("etc/autres.yml", "a: }", StandardCharsets.UTF_8);
        assertThat(fault(Map.of())).startsWith("« " + folder + "/etc/autres.yml », ligne 1");
    }

    private Path write(String file, String content, Charset charset) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(".").normalize());
        return Files.writeString(path, content, charset);
    }

    private String fault(Map<String, String> environment) {
        return new SettingsFiles(folder, new Properties(), environment)
                .firstFault()
                .map(SettingsFault::cause)
                .orElse("");
    }
}
