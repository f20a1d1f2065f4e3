package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised changes something, and can be pasted. */
class RightsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void ownerWhoLacksTheRightGivesItToHimself() throws IOException {
        Path own = Files.createDirectory(folder.resolve("rapports"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(new Rights(own).toWrite()).endsWith(" : chmod u+rwx " + own);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(new Rights(own).toWrite()).endsWith(" : voir getfacl " + own);
        Path file = Files.writeString(folder.resolve("temoin.csv"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(new Rights(file).toWrite()).endsWith(" : chmod u+rw " + file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /srv/jauge/rapports | chmod 700 /srv/jauge/rapports
            /srv/mes rapports   | chmod 700 '/srv/mes rapports'
            /srv/l'Isle/$HOME   | chmod 700 '/srv/l'\\''Isle/$HOME'
            """)
    void commandIsAsAShellTakesIt(Path path, String command) {
        assertThat(new Rights(path).command("chmod 700")).isEqualTo(command);
    }
}
