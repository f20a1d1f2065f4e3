package fr.jauge.inventory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.extract.FileStamp;
import fr.jauge.extract.InputDigests;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inputs are known by without their registry being read never takes changed inputs for unchanged ones. */
class InputIdentityTest {
    @TempDir
    private Path root = Path.of("");

    /** October, with September delivered too; what was published is what the inputs were before the change. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # first measure, change,                  recognised, because
            2023-10,         nothing,                 true,       it is the same
            2023-10,         a byte of October,       false,      an extract is another
            2023-10,         a byte of September,     false,      the first measure reads it
            2023-10,         a byte of the registry,  false,      the registry is another
            2023-10,         September taken away,    false,      the first measure read it
            2023-01,         nothing,                 false,      nobody reads September: the registry must tell
            2023-01,         September taken away,    true,       nobody read it
            """)
    void isRecognisedOnlyWhenNothingThatCountsChanged(String first, String change, boolean recognised) {
        Inputs inputs = Inputs.in(root).registry(first);
        MonthInputs published = inputs.take();
        Inputs now = requireNonNull(CHANGES.get(change)).apply(inputs);
        Optional<String> supposed = now.supposed(InputIdentityTest::everything);
        assertThat(supposed).isNotEmpty();
        assertThat(supposed.equals(Optional.of(published.fingerprint()))).isEqualTo(recognised);
    }

    /** A month that came late is read by a first measure: what was drawn without it is not the same. */
    @Test
    void earlierMonthThatCameLateIsNotOverlooked() {
        Inputs inputs = Inputs.in(root).registry("2023-10").delete("depots/2023-09");
        MonthInputs published = inputs.take();
        inputs.write("depots/2023-09/og1/dossiers.csv", "septembre\n");
        assertThat(inputs.supposed(InputIdentityTest::everything))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(published.fingerprint()));
    }

    @Test
    void isNotKnownWhereAnEarlierFileWouldHaveToBeRead() {
        assertThat(Inputs.in(root).registry("2023-10").supposed(stamp -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void isNotKnownWhereTheRegistryOrTheRulesAreNotThere() {
        Inputs inputs = Inputs.in(root).registry("2023-10");
        InputDigests.Memory memory = InputIdentityTest::everything;
        assertThat(inputs.supposed(memory)).isNotEmpty();
        assertThat(inputs.write("referentiel/PROJETS.csv", "x").supposed(memory))
                .isEmpty();
        inputs.delete("referentiel/PROJETS.csv");
        assertThat(inputs.rules().write("campagnes/2023.yml", "annee: [").supposed(memory))
                .isEmpty();
        assertThat(Inputs.in(root).delete("referentiel").supposed(memory)).isEmpty();
    }

    private static final Map<String, UnaryOperator<Inputs>> CHANGES = Map.of(
            "nothing", in -> in,
            "a byte of October", in -> in.write("depots/2023-10/og2/dossiers.csv", "finess_et;Autre\n"),
            "a byte of September", in -> in.write("depots/2023-09/og1/dossiers.csv", "Septembre\n"),
            "September taken away", in -> in.delete("depots/2023-09"),
            "a byte of the registry", in -> in.write("referentiel/projets.csv", """
                    projet_id;intitule;porteur;region;campagne
                    P1;Grappe;Porteuse;32;2023
                    """));

    /** Knows every file as it is. */
    private static Optional<String> everything(FileStamp stamp) {
        try {
            return Optional.of(
                    FileDigest.of("", Files.readAllBytes(stamp.path())).sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
