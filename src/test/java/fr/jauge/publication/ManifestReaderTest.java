package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"empreinte":"f00d","code_sortie":0}                                       | f00d | 0
            {"code_sortie":3,"empreinte":"f00d"}                                       | f00d | 3
            {"lus":[{"empreinte":"x","code_sortie":9}],"empreinte":"f","code_sortie":3}  | f    | 3
            {"prive":{"empreinte":"x"},"empreinte":"f","code_sortie":0,"ignores":["a"]}   | f    | 0
            """)
    void whatIdentifiesARevisionIsReadBack(String text, String fingerprint, int exitCode) throws IOException {
        assertThat(ManifestReader.read(written(text))).isEqualTo(new ManifestReader(fingerprint, exitCode));
    }

    /** A manifest that says less than all is a fault of the folder, and no revision stands on it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"empreinte\"",
                "{",
                "{}",
                "{\"empreinte\":\"f00d\"}",
                "{\"code_sortie\":0}",
                "{\"empreinte\":\"\",\"code_sortie\":0}",
                "{\"empreinte\":\"f00d\",\"code_sortie\":0",
                "{\"empreinte\":\"f00d\",\"code_sortie\":0,",
                "{\"empreinte\":\"f00d\",\"code_sortie\":0,\"lus\":[{\"fichier\":\"a",
                "{\"empreinte\":\"f00d\",\"code_sortie\":\"trois\"}",
                "{\"empreinte\":\"f00d\",\"code_sortie\":null}",
                "{\"empreinte\":\"f00d\",\"code_sortie\":-1}",
                "{\"empreinte\":\"f00d\",\"code_sortie\":1}",
                "{\"empreinte\":\"f00d\",\"code_sortie\":77777777777}",
                "\u0000\u0000\u0000",
                "periode;projet_id"
            })
    void damagedManifestIsToldByItsPath(String text) throws IOException {
        Path file = written(text);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ManifestReader.read(file))
                .withMessageStartingWith("« " + file + " » n’est pas un ");
    }

    @Test
    void manifestThatIsMissingCannotBeRead() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ManifestReader.read(folder.resolve("none")));
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), text);
    }
}
