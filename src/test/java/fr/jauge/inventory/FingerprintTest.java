package fr.jauge.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import fr.jauge.campagne.CampagneSamples;
import fr.jauge.extract.ArchiveLimits;
import fr.jauge.measure.RejectionThreshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that decides the figures makes the fingerprint, and nothing else does. */
class FingerprintTest {
    @TempDir
    private Path root = Path.of("");

    static Stream<Named<UnaryOperator<Inputs>>> changesThatCount() {
        ArchiveLimits archive = ArchiveLimits.DEFAULT;
        RejectionThreshold rejections = RejectionThreshold.DEFAULT;
        return Stream.of(
                change(
                        "one byte of an extract",
                        in -> in.write("depots/2023-10/og2/dossiers.csv", "finess_et;Autre\n")),
                change("one byte more", in -> in.write("depots/2023-10/og2/dossiers.csv", "finess_et;autre\n\n")),
                change("an extract more", in -> in.write("depots/2023-10/og1/eprescriptions.csv", "")),
                change("an extract less", in -> in.delete("depots/2023-10/og1/effectifs.csv")),
                change(
                        "an extract under another name",
                        in -> in.move("depots/2023-10/og1/effectifs.csv", "depots/2023-10/og1/mises_a_jour.csv")),
                change(
                        "two extracts changed over",
                        in -> in.write("depots/2023-10/og1/dossiers.csv", "finess_et\n")
                                .write("depots/2023-10/og1/effectifs.csv", "finess_et;dossier_id\n")),
                change(
                        "an extract moved to another depot",
                        in -> in.move("depots/2023-10/og1/effectifs.csv", "depots/2023-10/og2/effectifs.csv")),
                change("an extract twice", in -> in.write("depots/2023-10/og1/DOSSIERS.CSV", "finess_et\n")),
                change("an extract twice, the same", in -> in.write("depots/2023-10/og1/Effectifs.csv", "finess_et\n")),
                change("a depot more", in -> in.folder("depots/2023-10/og3")),
                change("a depot less", in -> in.delete("depots/2023-10/og2")),
                change("a depot under another name", in -> in.move("depots/2023-10/og2", "depots/2023-10/og4")),
                change("a depot spelt otherwise", in -> in.move("depots/2023-10/og2", "depots/2023-10/OG2")),
                change("a depot of no valid name", in -> in.folder("depots/2023-10/og 3")),
                change("a zip in place of a folder", in -> in.zip("depots/2023-10/og2")),
                change("a depot twice", in -> in.write("depots/2023-10/og2.zip", "")),
                change("a depot twice by case", in -> in.folder("depots/2023-10/OG2")),
                change("the projets", in -> in.write("referentiel/projets.csv", """
                                projet_id;intitule;porteur;region;campagne
                                P1;Grappe;Porteuse;32;2023
                                """)),
                change("the établissements", in -> in.registry("2023-02")),
                change("the rules of a campaign", in -> in.rules().write("campagnes/2023.yml", rules(2023) + "# vu\n")),
                change("the period", in -> in.period("2023-09")),
                change("a period that has not ended", Inputs::provisional),
                change("the most bytes", in -> in.limits(new ArchiveLimits(20L << 30 | 1, 200), rejections)),
                change("the greatest ratio", in -> in.limits(new ArchiveLimits(20L << 30, 201), rejections)),
                change("the rejected rows", in -> in.limits(archive, new RejectionThreshold(11, 5, 1))),
                change("their percentage", in -> in.limits(archive, new RejectionThreshold(10, 6, 1))),
                change("the unreadable rows", in -> in.limits(archive, new RejectionThreshold(10, 5, 2))));
    }

    @ParameterizedTest
    @MethodSource("changesThatCount")
    void fingerprintChangesWith(UnaryOperator<Inputs> change) {
        Inputs inputs = Inputs.in(root);
        String before = inputs.fingerprint();
        assertThat(change.apply(inputs).fingerprint()).isNotEqualTo(before);
    }

    static Stream<Named<UnaryOperator<Inputs>>> changesThatDoNot() {
        return Stream.of(
                change("nothing", in -> in),
                change("the date of a file", in -> touched(in, "depots/2023-10/og1/dossiers.csv")),
                change("the date of a depot", in -> touched(in, "depots/2023-10/og1")),
                change("the date of the registry", in -> touched(in, "referentiel/projets.csv")),
                change(
                        "a file written again",
                        in -> in.delete("depots/2023-10/og2/dossiers.csv")
                                .write("depots/2023-10/og2/dossiers.csv", "finess_et;autre\n")),
                change("an ignored file in a depot", in -> in.write("depots/2023-10/og1/LISEZMOI.txt", "bonjour")),
                change("a hidden file in a depot", in -> in.write("depots/2023-10/og1/.dossiers.csv", "x")),
                change("a folder in a depot", in -> in.write("depots/2023-10/og1/2023/dossiers.csv", "x")),
                change("a folder named as an extract", in -> in.folder("depots/2023-10/og1/evenements_agenda.csv")),
                change("an ignored file beside the depots", in -> in.write("depots/2023-10/note.txt", "x")),
                change("a hidden depot", in -> in.write("depots/2023-10/.og3/dossiers.csv", "x")),
                change("an ignored file of the registry", in -> in.write("referentiel/note.txt", "x")),
                change("an earlier month that nobody reads", in -> in.write("depots/2023-09/og1/dossiers.csv", "x")),
                change("a later month", in -> in.write("depots/2023-11/og1/dossiers.csv", "x")),
                change("rules that say the same", in -> in.rules().write("campagnes/2023.yml", rules(2023))));
    }

    @ParameterizedTest
    @MethodSource("changesThatDoNot")
    void fingerprintDoesNotChangeWith(UnaryOperator<Inputs> change) {
        Inputs inputs = Inputs.in(root);
        String before = inputs.fingerprint();
        assertThat(change.apply(inputs).fingerprint()).isEqualTo(before);
    }

    static Stream<Named<UnaryOperator<Inputs>>> changesOfEarlierMonthsThatCount() {
        return Stream.of(
                change("one byte of September", in -> in.write("depots/2023-09/og1/dossiers.csv", "Septembre\n")),
                change("a depot of August", in -> in.write("depots/2023-08/og1/dossiers.csv", "x")),
                change("an empty depot of August", in -> in.folder("depots/2023-08/og1")),
                change("a depot of August spelt otherwise", in -> in.write("depots/2023-08/OG2/dossiers.csv", "x")),
                change("no September", in -> in.delete("depots/2023-09")),
                change(
                        "the same file a month before",
                        in -> in.folder("depots/2023-08").move("depots/2023-09/og1", "depots/2023-08/og1")));
    }

    @ParameterizedTest
    @MethodSource("changesOfEarlierMonthsThatCount")
    void fingerprintOfAFirstMeasureChangesWith(UnaryOperator<Inputs> change) {
        Inputs inputs = Inputs.in(root).registry("2023-10");
        String before = inputs.fingerprint();
        assertThat(change.apply(inputs).fingerprint()).isNotEqualTo(before);
    }

    static Stream<Named<UnaryOperator<Inputs>>> changesOfEarlierMonthsThatDoNot() {
        return Stream.of(
                change("a depot of another name", in -> in.write("depots/2023-09/og9/dossiers.csv", "x")),
                change("the month before the window", in -> in.write("depots/2023-07/og1/dossiers.csv", "x")),
                change("an ignored file", in -> in.write("depots/2023-09/og1/note.txt", "x")),
                change("an empty August", in -> in.folder("depots/2023-08")));
    }

    @ParameterizedTest
    @MethodSource("changesOfEarlierMonthsThatDoNot")
    void fingerprintOfAFirstMeasureDoesNotChangeWith(UnaryOperator<Inputs> change) {
        Inputs inputs = Inputs.in(root).registry("2023-10");
        String before = inputs.fingerprint();
        assertThat(change.apply(inputs).fingerprint()).isEqualTo(before);
    }

    @Test
    void emptyDepotThatIsThereTwiceIsAnother() {
        Inputs inputs = Inputs.in(root).folder("depots/2023-10/og5");
        String before = inputs.fingerprint();
        assertThat(inputs.write("depots/2023-10/og5.zip", "").fingerprint()).isNotEqualTo(before);
    }

    @Test
    void fingerprintDependsNeitherOnWhereTheFoldersLieNorOnTheOrderOfTheirEntries(@TempDir Path other) {
        Inputs later = new InReverse(other).inputs();
        assertThat(later.fingerprint()).isEqualTo(Inputs.in(root).fingerprint());
    }

    @Test
    void valuesCannotPassForTwoFacts() {
        assertThat(new Fingerprint().add("a", "b\nc").sha256())
                .isNotEqualTo(new Fingerprint().add("a", "b").add("c").sha256())
                .isNotEqualTo(new Fingerprint().add("a", "b\\nc").sha256());
    }

    /** The same files as those of {@link Inputs}, made in another order. */
    private record InReverse(Path root) {
        Inputs inputs() {
            Inputs inputs = Inputs.in(root);
            inputs.delete("depots").folder("depots/2023-10/og2").folder("depots/2023-10/og1");
            return inputs.write("depots/2023-10/og2/dossiers.csv", "finess_et;autre\n")
                    .write("depots/2023-10/og1/effectifs.csv", "finess_et\n")
                    .write("depots/2023-10/og1/dossiers.csv", "finess_et;dossier_id\n");
        }
    }

    private static Named<UnaryOperator<Inputs>> change(String name, UnaryOperator<Inputs> change) {
        return named(name, change);
    }

    private static Inputs touched(Inputs inputs, String file) {
        try {
            Files.setLastModifiedTime(inputs.path(file), FileTime.fromMillis(86_400_000));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return inputs;
    }

    private static String rules(int year) {
        return CampagneSamples.text(year);
    }
}
