package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.ALIMENTATIONS_DMP;
import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.EFFECTIFS;
import static fr.jauge.lexicon.Extrait.EPRESCRIPTIONS;
import static fr.jauge.lexicon.Extrait.EVENEMENTS_AGENDA;
import static fr.jauge.lexicon.Extrait.MESSAGES_MSSANTE;
import static fr.jauge.lexicon.Extrait.MISES_A_JOUR;
import static fr.jauge.lexicon.Extrait.PROJETS_PERSONNALISES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files count, and what one that does not count takes with it. */
class FileStatusTest {
    private static final String REFUSED = "finess_et;nir\n";

    @TempDir
    Path root;

    /** More than 10 rows and more than 5 %; the faults that may be another file's are left out of both counts. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # good rows, bad dates, unknown ESSMS, refused
            1          , 10       , 0            , false
            200        , 10       , 0            , false
            209        , 11       , 0            , false
            208        , 11       , 0            , true
            1          , 11       , 0            , true
            0          , 11       , 0            , true
            0          , 10       , 0            , false
            208        , 11       , 500          , true
            209        , 11       , 500          , false
            1          , 10       , 500          , false
            0          , 0        , 500          , false
            """)
    void tooManyRejections(int good, int bad, int unknown, boolean refused) {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .with(
                        EVENEMENTS_AGENDA,
                        "A;D1;bad;hier/".repeat(bad)
                                + "X;D1;unknown;2023-10-01/".repeat(unknown)
                                + "A;D1;good;2023-10-01/".repeat(good))
                .measure();
        assertThat(measured.status(EVENEMENTS_AGENDA)).isEqualTo(refused ? "REFUSE TROP_DE_REJETS" : "ACCEPTE");
        RowCounts counts = measured.file(10, EVENEMENTS_AGENDA).counts();
        assertThat(counts.of(RowOutcome.RETENUE)).isEqualTo(good);
        assertThat(counts.of(RowOutcome.REJETEE)).isEqualTo(bad + unknown);
        assertThat(measured.rejections(EVENEMENTS_AGENDA)).hasSize(bad + unknown);
        long rejected = refused ? 0 : bad;
        assertThat(measured.tally("A").signals().rowsRejected()).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the rejected row, left out of the threshold or not
            X;D1;E;2023-10-01       | ACCEPTE
            N;D1;E;2023-10-01       | ACCEPTE
            E;D1;E;2023-10-01       | ACCEPTE
            A;D9;E;2023-10-01       | ACCEPTE
            010000009;D1;E;2023-10-01 | REFUSE TROP_DE_REJETS
            !A                      | REFUSE TROP_DE_REJETS
            A;D1;;2023-10-01        | REFUSE TROP_DE_REJETS
            A;D1;E;2023-10-05;2023-10-04 | REFUSE TROP_DE_REJETS
            """)
    void faultsThatMayBeAnotherFilesAreLeftOutOfTheThreshold(String row, String status) {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .with(EVENEMENTS_AGENDA, (row + "/").repeat(11))
                .measure();
        assertThat(measured.status(EVENEMENTS_AGENDA)).isEqualTo(status);
    }

    /** Of dossiers.csv, more than 1 % without a readable FINESS. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rejected row            | good rows | bad rows | status
            !A                        | 99        | 1        | ACCEPTE
            !A                        | 98        | 1        | REFUSE TROP_DE_REJETS
            !A                        | 198       | 2        | ACCEPTE
            !A                        | 197       | 2        | REFUSE TROP_DE_REJETS
            ;D2;;2023-01-01           | 99        | 1        | ACCEPTE
            ;D2;;2023-01-01           | 98        | 1        | REFUSE TROP_DE_REJETS
            010000009;D2;;2023-01-01  | 99        | 1        | ACCEPTE
            010000009;D2;;2023-01-01  | 98        | 1        | REFUSE TROP_DE_REJETS
            010000009;D2;;2023-13-01  | 99        | 1        | ACCEPTE
            010000009;D2;;2023-13-01  | 98        | 1        | REFUSE TROP_DE_REJETS
            010000009;;;2023-01-01    | 98        | 1        | REFUSE TROP_DE_REJETS
            A;;;2023-01-01            | 98        | 1        | ACCEPTE
            X;D2;;2023-13-01          | 98        | 1        | ACCEPTE
            X;D2;;2023-01-01          | 98        | 1        | ACCEPTE
            A;D2;;hier                | 98        | 10       | ACCEPTE
            """)
    void dossiersWithoutAReadableFiness(String row, int good, int bad, String status) {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01/".repeat(good) + (row + "/").repeat(bad))
                .measure();
        assertThat(measured.status(DOSSIERS)).isEqualTo(status);
    }

    @Test
    void anotherFileMayLackReadableFinessNumbers() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .with(EVENEMENTS_AGENDA, "!A/".repeat(10))
                .measure();
        assertThat(measured.status(EVENEMENTS_AGENDA)).isEqualTo("ACCEPTE");
    }

    @ParameterizedTest
    @CsvSource({"3, 50, 4, 3, true", "3, 50, 4, 4, false", "3, 50, 3, 0, false", "0, 0, 1, 1000, true"})
    void thresholdIsConfigurable(int rows, int percent, int bad, int good, boolean refused) {
        Depots.Measured measured = Depots.in(root)
                .threshold(new RejectionThreshold(rows, percent, 100))
                .with(EFFECTIFS, "A;1/E;x/".repeat(1))
                .with(DOSSIERS, "A;D1;;2023-01-01/".repeat(good) + "A;D1;;x/".repeat(bad))
                .measure();
        assertThat(measured.status(DOSSIERS)).isEqualTo(refused ? "REFUSE TROP_DE_REJETS" : "ACCEPTE");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 1", "10, -1, 1", "10, 101, 1", "10, 5, -1", "10, 5, 101"})
    void thresholdIsBounded(int rows, int percent, int unreadable) {
        assertThatThrownBy(() -> new RejectionThreshold(rows, percent, unreadable))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The good rows of a refused file leave no trace in any figure. */
    @ParameterizedTest
    @EnumSource(Extrait.class)
    void rowsOfARefusedFileCountForNothing(Extrait extrait) {
        String rejected = "!A/".repeat(200);
        Depots depots = complete();
        String without = figures(depots.text(extrait, REFUSED).measure());
        assertThat(depots.measure().file(10, extrait).counts().read()).isZero();
        Depots.Measured measured =
                depots.with(extrait, rows(extrait) + "/" + rejected).measure();
        assertThat(measured.status(extrait)).isEqualTo("REFUSE TROP_DE_REJETS");
        assertThat(measured.file(10, extrait).counts().read()).isGreaterThan(200);
        assertThat(figures(measured))
                .isEqualTo(without)
                .isNotEqualTo(figures(complete().measure()));
        String unclosed = Depots.header(extrait) + "\n" + Depots.lines(extrait, rows(extrait)) + "\"";
        measured = depots.text(extrait, unclosed).measure();
        assertThat(measured.status(extrait)).isEqualTo("REFUSE GUILLEMETS");
        assertThat(measured.outcomes(extrait)).isEmpty();
        assertThat(measured.rejections(extrait)).isEmpty();
        assertThat(figures(measured)).isEqualTo(without);
    }

    @Test
    void withoutDossiersTheFilesThatReferToThemAreNotRead() {
        Depots depots = complete().text(DOSSIERS, REFUSED);
        Depots.Measured measured = depots.measure();
        assertThat(statuses(measured))
                .isEqualTo("DOSSIERS REFUSE DONNEE_NOMINATIVE, EFFECTIFS ACCEPTE, MISES_A_JOUR NON_LU, "
                        + "PROJETS_PERSONNALISES NON_LU, EVENEMENTS_AGENDA NON_LU, MESSAGES_MSSANTE ACCEPTE, "
                        + "ALIMENTATIONS_DMP NON_LU, EPRESCRIPTIONS ACCEPTE, ECHANGES_EPARCOURS ACCEPTE");
        assertThat(measured.tally("A").of(EVENEMENTS_AGENDA)).isEqualTo(Availability.REFUSED);
        assertThat(measured.tally("A").of(DOSSIERS)).isEqualTo(Availability.REFUSED);
        assertThat(measured.tally("A").of(MESSAGES_MSSANTE)).isEqualTo(Availability.AVAILABLE);
        assertThat(measured.figures("A", "present=0 doubtful=0 messages=1"))
                .isEqualTo("present=0 doubtful=0 messages=1");
        FileMeasure notRead = measured.file(10, EVENEMENTS_AGENDA);
        assertThat(notRead.sha256()).isEmpty();
        assertThat(notRead.counts().read()).isZero();
        assertThat(notRead.bytes()).isPositive();
    }

    @Test
    void absentDossiersLackOtherwiseThanRefusedOnes() throws Exception {
        Depots depots = complete();
        Files.delete(depots.folder().resolve("dossiers.csv"));
        Depots.Measured measured = depots.measure();
        assertThat(measured.status(DOSSIERS)).isEqualTo("ABSENT");
        assertThat(measured.status(PROJETS_PERSONNALISES)).isEqualTo("NON_LU");
        assertThat(measured.tally("A").of(PROJETS_PERSONNALISES)).isEqualTo(Availability.ABSENT);
    }

    @Test
    void withoutDossiersAndEffectifsNothingElseIsRead() throws Exception {
        Depots depots = complete().text(EFFECTIFS, REFUSED);
        Files.delete(depots.folder().resolve("dossiers.csv"));
        Depots.Measured measured = depots.measure();
        assertThat(statuses(measured))
                .isEqualTo("DOSSIERS ABSENT, EFFECTIFS REFUSE DONNEE_NOMINATIVE, MISES_A_JOUR NON_LU, "
                        + "PROJETS_PERSONNALISES NON_LU, EVENEMENTS_AGENDA NON_LU, MESSAGES_MSSANTE NON_LU, "
                        + "ALIMENTATIONS_DMP NON_LU, EPRESCRIPTIONS NON_LU, ECHANGES_EPARCOURS NON_LU");
        assertThat(measured.received()).isEmpty();
    }

    @Test
    void expectedFilesAreListedAbsentOptionalOnesAreNot() {
        Depots.Measured measured = Depots.in(root).with(EFFECTIFS, "A;1").measure();
        assertThat(statuses(measured))
                .isEqualTo("DOSSIERS ABSENT, EFFECTIFS ACCEPTE, MISES_A_JOUR ABSENT, PROJETS_PERSONNALISES ABSENT, "
                        + "EVENEMENTS_AGENDA ABSENT, MESSAGES_MSSANTE ABSENT, ALIMENTATIONS_DMP ABSENT");
        assertThat(measured.tally("A").of(EPRESCRIPTIONS)).isEqualTo(Availability.ABSENT);
    }

    @Test
    void fileOfItsHeaderAloneIsAvailable() {
        Depots.Measured measured = Depots.in(root)
                .with(DOSSIERS, "A;D1;;2023-01-01")
                .with(ALIMENTATIONS_DMP, "")
                .measure();
        assertThat(measured.status(ALIMENTATIONS_DMP)).isEqualTo("ACCEPTE");
        assertThat(measured.tally("A").of(ALIMENTATIONS_DMP)).isEqualTo(Availability.AVAILABLE);
        assertThat(measured.tally("A").of(PROJETS_PERSONNALISES)).isEqualTo(Availability.ABSENT);
    }

    @Test
    void refusedUpdatesAreToldFromAbsentOnes() {
        Depots depots = Depots.in(root).with(DOSSIERS, "A;D1;;2023-01-01");
        assertThat(depots.measure().tally("A").updatesRefused()).isFalse();
        assertThat(depots.text(MISES_A_JOUR, REFUSED).measure().tally("A").updatesRefused())
                .isTrue();
    }

    /** Of the accepted files rows were read, and none bears an ESSMS of the registry, participating or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # dossiers.csv                                | effectifs.csv | no ESSMS known
            X;D1;;2023-01-01                              |               | true
            X;D1;;2023-01-01                              | X;1           | true
            X;D1;;2023-01-01                              | A;1           | false
            X;D1;;2023-01-01                              | A;x           | false
            X;D1;;2023-01-01/N;D1;;2023-01-01             |               | false
            X;D1;;2023-01-01/C;D1;;hier                   |               | false
            X;D1;;2023-01-01/N;D1;;2023-01-01/!X          |               | false
            X;D1;;2023-01-01/X;D1;;2023-01-01             | !A            | true
                                                          |               | false
                                                          | X;1           | true
            """)
    void depotThatKnowsNoEssms(String dossiers, String effectifs, boolean unknown) {
        Depots.Measured measured = Depots.in(root)
                .threshold(new RejectionThreshold(10, 5, 100))
                .with(DOSSIERS, dossiers == null ? "" : dossiers)
                .with(EFFECTIFS, effectifs == null ? "" : effectifs)
                .measure();
        assertThat(measured.reading(10).knowsNoEssms()).isEqualTo(unknown);
        assertThat(measured.reading(10).refusal()).isEmpty();
    }

    @Test
    void rowsOfARefusedFileTellNothingOfTheRegistry() {
        Depots depots = Depots.in(root).with(DOSSIERS, "X;D1;;2023-01-01").with(EFFECTIFS, "A;1/" + "!A/".repeat(20));
        assertThat(depots.measure().reading(10).knowsNoEssms()).isTrue();
        depots.with(DOSSIERS, "!X/".repeat(20)).with(EFFECTIFS, "");
        assertThat(depots.measure().reading(10).knowsNoEssms()).isFalse();
    }

    private Depots complete() {
        Depots depots = Depots.in(root);
        for (Extrait extrait : Extrait.values()) {
            depots.with(extrait, rows(extrait));
        }
        return depots;
    }

    private static String rows(Extrait extrait) {
        return switch (extrait) {
            case DOSSIERS ->
                "A;D1;;2023-01-01;;2023-10-05/A;D2;;2023-01-01;;;NON/A;D3;;2023-01-01;;2023-10-05/A;D4;;x/A;D5;;2023-01-01;;;NON;refus";
            case EFFECTIFS -> "A;9/A;8";
            case MISES_A_JOUR -> "A;D2;2023-10-05/A;D1;x";
            case PROJETS_PERSONNALISES ->
                "A;D1;;ENCOURS/A;D1;;ENCOURS;;2023-01-01/A;D1;;ENPREPARATION;2022-01-01/A;D9;;ENCOURS";
            case EVENEMENTS_AGENDA -> "A;D1;E1;2023-10-05/A;D1;E1;2023-01-05;2023-12-31";
            case MESSAGES_MSSANTE -> "A;M1;2023-10-05/A;M1;2023-10-05/A;M2;x";
            case ALIMENTATIONS_DMP -> "A;D1;O1;2023-10-05";
            case EPRESCRIPTIONS -> "A;P1;2023-10-05";
            case ECHANGES_EPARCOURS -> "A;X1;2023-10-05";
        };
    }

    private static String figures(Depots.Measured measured) {
        return Depots.Measured.figures(measured.tally("A"))
                + measured.lacking().toString()
                + measured.tally("A").extracts().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(Object::toString)
                        .collect(Collectors.joining());
    }

    private static String statuses(Depots.Measured measured) {
        return measured.reading(10).files().stream()
                .map(file -> file.extrait() + " " + measured.status(file.extrait()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void digestAndBytesAreThoseOfTheFile() throws Exception {
        Depots.Measured measured = Depots.in(root).with(EFFECTIFS, "A;1").measure();
        byte[] bytes = "finess_et;personnes_accompagnees\n010000008;1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(measured.file(10, EFFECTIFS).bytes()).isEqualTo(bytes.length);
        assertThat(measured.file(10, EFFECTIFS).sha256())
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes)));
    }
}
