package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies among the published revisions of October and is none. */
class StrayCheckTest {
    @TempDir
    private Path out = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        manifest("2023-10/r1", "2023-10", 1);
        Files.writeString(out.resolve("2023-10/LATEST"), "r1\n");
        Files.writeString(out.resolve("journal-temoin.csv"), "");
        Files.writeString(out.resolve("2023-10/.LATEST.tmp"), "r2\n");
        Files.createDirectories(out.resolve("2023-10/.r2.tmp"));
        Files.createDirectories(out.resolve("2023-11"));
    }

    @Test
    void whatJaugeLaysThereItselfIsNotStray() throws IOException {
        assertThat(seen("2023-10")).isEmpty();
        assertThat(new StrayCheck(out.resolve("absent"), period("2023-10")).observations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # laid there        | what   | is said
            2023-12             | link   | est un lien : rien de ce où il mène n’est compté ni servi
            2023-10/r9          | link   | est un lien : rien de ce où il mène n’est compté ni servi
            ancien              | folder | n’est pas le dossier d’un mois : il n’est ni compté ni servi
            2023-13             | folder | n’est pas le dossier d’un mois : il n’est ni compté ni servi
            2023-10/r9          | folder | n’a pas de manifeste : ce n’est pas une révision publiée
            2023-10/r9          | copy   | a le manifeste d’une autre révision : il n’est ni compté ni servi
            2023-10/r1.bak      | folder | n’est pas une révision : il n’est ni compté ni servi
            2023-10/notes.txt   | file   | n’est pas une révision : il n’est ni compté ni servi
            2023-10/r9          | file   | n’est pas une révision : il n’est ni compté ni servi
            2023-12             | file   | n’est pas une révision : il n’est ni compté ni servi
            """)
    void strayIsNamedWithWhatToDo(String path, String what, String said) throws IOException {
        lay(path, what);

        List<Observation> seen = seen("2023-10");

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).level()).isEqualTo(Level.A_SURVEILLER);
        assertThat(seen.get(0).seen()).isEqualTo("« " + out.resolve(path) + " » " + said);
    }

    /** The next revision would be r2 in October, r1 in any other month. */
    @ParameterizedTest
    @CsvSource({"2023-10, 2023-10/r2, folder", "2023-12, 2023-12/r1, folder", "2023-12, 2023-12, link"})
    void whatStopsTheNextRunIsToBeMended(String month, String path, String what) throws IOException {
        lay(path, what);

        List<Observation> seen = seen(month);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).level()).isEqualTo(Level.A_CORRIGER);
        assertThat(seen.get(0).seen())
                .isEqualTo("« " + out.resolve(path) + " » est à la place de la prochaine révision de " + month
                        + ", et n’en est pas une");
        assertThat(seen("2023-09").get(0).level()).isEqualTo(Level.A_SURVEILLER);
    }

    @Test
    void tenAreNamedAndTheOthersCounted() throws IOException {
        for (int i = 10; i < 23; i++) {
            lay("vieux" + i, "folder");
        }

        assertThat(seen("2023-10"))
                .hasSize(11)
                .last()
                .extracting(Observation::seen)
                .asString()
                .startsWith("et 3 autres");
    }

    private List<Observation> seen(String month) throws IOException {
        return new StrayCheck(out, period(month)).observations();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private void lay(String path, String what) throws IOException {
        Path place = out.resolve(path);
        switch (what) {
            case "link" -> Files.createSymbolicLink(place, out.resolve("2023-10/r1"));
            case "file" -> Files.writeString(place, "x");
            case "copy" -> manifest(path, "2023-10", 1);
            default -> Files.createDirectories(place);
        }
    }

    private void manifest(String revision, String period, int number) throws IOException {
        Path folder = Files.createDirectories(out.resolve(revision));
        Files.writeString(
                folder.resolve("manifest.json"), "{\"periode\":\"" + period + "\",\"revision\":" + number + "}");
    }
}
