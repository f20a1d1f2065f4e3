package fr.jauge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file beside the revisions: lines are added, and nothing that a dying process leaves is taken for an entry. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class WitnessTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @TempDir
    private Path out;

    @Test
    void entryIsAnnouncedThenConfirmed() throws IOException {
        Witness witness = new Witness(out);
        assertThat(witness.read().present()).isFalse();

        witness.announce(List.of(entry(1, A)));
        assertThat(witness.read().know(entry(1, A))).isTrue();
        assertThat(witness.read().isConfirmed(entry(1, A))).isFalse();
        assertThat(witness.read().last()).isZero();

        witness.confirm(List.of(entry(1, A)));
        assertThat(witness.read().isConfirmed(entry(1, A))).isTrue();
        assertThat(witness.read().last()).isEqualTo(1);
        assertThat(file()).content().isEqualTo("numero;sha256;etat\n1;" + A + ";ANNONCEE\n1;" + A + ";CONFIRMEE\n");
    }

    @Test
    void lineThatWasCutShortSaysNothingAndTheNextOneBeginsAnew() throws IOException {
        Witness witness = new Witness(out);
        witness.confirm(List.of(entry(1, A)));
        Files.writeString(file(), "2;" + B.substring(9), StandardOpenOption.APPEND);
        assertThat(witness.read().last()).isEqualTo(1);

        witness.confirm(List.of(entry(2, B)));
        assertThat(witness.read().isConfirmed(entry(2, B))).isTrue();
        assertThat(Files.readAllLines(file())).hasSize(4).endsWith("2;" + B + ";CONFIRMEE");
    }

    @Test
    void bytesThatAreNoTextSayNothing() throws IOException {
        Files.write(file(), "1;é;CONFIRMEE\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Witness(out).read().last()).isZero();
    }

    @Test
    void renewedWitnessLeavesEachOneBeforeBeside() throws IOException {
        Witness witness = new Witness(out);
        witness.renew(List.of(new Witness.Line(1, A, true)));
        witness.renew(List.of(new Witness.Line(1, B, true)));
        witness.renew(List.of());
        assertThat(witness.read().last()).isZero();
        assertThat(out.resolve("journal-temoin-ecarte-1.csv")).content().contains(A);
        assertThat(out.resolve("journal-temoin-ecarte-2.csv")).content().contains(B);
        assertThat(out.resolve("." + Witness.FILE + ".tmp")).doesNotExist();
    }

    private Path file() {
        return out.resolve(Witness.FILE);
    }

    private static JournalEntry entry(long number, String hash) {
        return new JournalEntry(number, new Statement("", "", "", "", 0, "", "", "", "", ""), "", hash);
    }
}
