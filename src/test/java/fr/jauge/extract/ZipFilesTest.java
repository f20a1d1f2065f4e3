package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFilesTest {
    private static final String DOSSIERS = "finess_et;dossier_id\n" + Zips.incompressible(120) + "\n";
    private static final String EFFECTIFS = "finess_et;personnes_accompagnees\n";

    @TempDir
    Path folder;

    @Test
    void storedAndDeflatedEntriesAreStreams() throws IOException {
        byte[] zip = Zips.zip()
                .deflated("dossiers.csv", DOSSIERS)
                .stored("EFFECTIFS.CSV", EFFECTIFS)
                .deflated("./mises_a_jour.csv", "x")
                .deflated("notes/", "")
                .deflated("notes/dossiers.csv", "another")
                .deflated("lisez-moi é.txt", "text")
                .bytes();
        try (DepotFiles files = open(zip, ArchiveLimits.DEFAULT)) {
            assertThat(files.refusal()).isEmpty();
            assertThat(files.sizes())
                    .containsExactly(
                            java.util.Map.entry(Extrait.DOSSIERS, (long) DOSSIERS.length()),
                            java.util.Map.entry(Extrait.EFFECTIFS, (long) EFFECTIFS.length()),
                            java.util.Map.entry(Extrait.MISES_A_JOUR, 1L));
            assertThat(files.ignored()).containsExactly("lisez-moi é.txt", "notes/", "notes/dossiers.csv");
            assertThat(text(files, Extrait.DOSSIERS)).isEqualTo(DOSSIERS);
            assertThat(text(files, Extrait.EFFECTIFS)).isEqualTo(EFFECTIFS);
            files.finish();
        }
    }

    @Test
    void archiveOfNothingIsADepotOfNothing() throws IOException {
        assertThat(outcome(Zips.zip().bytes())).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../dossiers.csv",
                "a/../../dossiers.csv",
                "..\\dossiers.csv",
                "a\\..\\..\\b",
                "/etc/passwd",
                "\\\\host\\share",
                "\\dossiers.csv",
                "C:\\dossiers.csv",
                "c:dossiers.csv",
                "..",
                "a/b/../../../c"
            })
    void entryThatLeavesTheArchiveIsDangerous(String name) throws IOException {
        byte[] zip =
                Zips.zip().stored("dossiers.csv", DOSSIERS).stored(name, "x").bytes();
        assertThat(outcome(zip)).isEqualTo("ARCHIVE_DANGEREUSE");
        // as a Unix tool writes it, whose backslashes nobody turns
        byte[] placed = Zips.replaced(
                Zips.zip()
                        .stored("dossiers.csv", DOSSIERS)
                        .stored("0".repeat(name.length()), "x")
                        .bytes(),
                "0".repeat(name.length()),
                name);
        assertThat(outcome(Zips.withCentral(placed, 1, 5, 3))).isEqualTo("ARCHIVE_DANGEREUSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/../b.csv", "..a/b", "a..b", "...", "a/..b", "a/./b", "./a", "a//b"})
    void entryThatStaysInTheArchiveIsIgnored(String name) throws IOException {
        assertThat(outcome(Zips.zip().stored(name, "x").bytes())).isEqualTo("[]");
    }

    @Test
    void unpackedSizeIsBounded() throws IOException {
        byte[] zip = Zips.zip().deflated("a", "0".repeat(100_000)).bytes();
        int ratio = 100_000 / zip.length;
        assertThat(outcome(zip, new ArchiveLimits(1L << 40, ratio))).isEqualTo("ARCHIVE_DANGEREUSE");
        assertThat(outcome(zip, new ArchiveLimits(1L << 40, ratio + 1))).isEqualTo("[]");
        assertThat(outcome(zip, new ArchiveLimits(99_999, 1000))).isEqualTo("ARCHIVE_DANGEREUSE");
        assertThat(outcome(zip, new ArchiveLimits(100_000, 1000))).isEqualTo("[]");
        byte[] two = Zips.zip()
                .deflated("a", "0".repeat(50_000))
                .deflated("b", "0".repeat(50_001))
                .bytes();
        assertThat(outcome(two, new ArchiveLimits(100_000, 1000))).isEqualTo("ARCHIVE_DANGEREUSE");
    }

    @Test
    void bombBeyondTheDefaultRatioIsDangerous() throws IOException {
        byte[] zip = Zips.zip().deflated("dossiers.csv", "0".repeat(2_000_000)).bytes();
        assertThat(2_000_000 / zip.length).isGreaterThan(ArchiveLimits.DEFAULT.ratio());
        assertThat(outcome(zip)).isEqualTo("ARCHIVE_DANGEREUSE");
    }

    @Test
    void sizesBeyondAllNumbersAreDangerous() throws IOException {
        byte[] zip = Zips.zip().stored("a", "x").stored("b", "x").bytes();
        assertThat(outcome(withHugeSizes(zip))).isEqualTo("ARCHIVE_DANGEREUSE");
    }

    @Test
    void entryThatUnpacksToMoreThanItDeclaresIsDamaged() throws IOException {
        byte[] zip = Zips.zip().deflated("dossiers.csv", "0".repeat(50_000)).bytes();
        // the size, at 24, of 3 bytes
        assertThat(outcome(Zips.withCentral(zip, 0, 24, 3, 0, 0, 0))).isEqualTo("ARCHIVE_ILLISIBLE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is wrong in the directory, place, byte
            encrypted                       , 8    , 1
            packed as bzip2                 , 10   , 12
            packed as AES                   , 10   , 99
            packed as zstd                  , 10   , 93
            another CRC                     , 16   , 1
            longer than it is               , 24   , 255
            shorter than it is              , 24   , 1
            packed longer than the archive  , 22   , 127
            lies somewhere else             , 42   , 7
            lies behind the end             , 44   , 127
            """)
    void damagedOrEncryptedArchiveIsUnreadable(String what, int place, int value) throws IOException {
        byte[] zip = Zips.zip()
                .deflated("dossiers.csv", DOSSIERS)
                .deflated("notes.txt", DOSSIERS)
                .bytes();
        for (int entry = 0; entry < 2; entry++) {
            assertThat(outcome(Zips.withCentral(zip, entry, place, value)))
                    .as(what)
                    .isEqualTo("ARCHIVE_ILLISIBLE");
        }
    }

    @Test
    void whatIsNoArchiveIsUnreadable() throws IOException {
        assertThat(outcome(new byte[0])).isEqualTo("ARCHIVE_ILLISIBLE");
        assertThat(outcome(DOSSIERS.getBytes(StandardCharsets.UTF_8))).isEqualTo("ARCHIVE_ILLISIBLE");
        assertThat(outcome("PK\3\4".getBytes(StandardCharsets.UTF_8))).isEqualTo("ARCHIVE_ILLISIBLE");
    }

    @Test
    void archiveCutAnywhereIsUnreadable() throws IOException {
        byte[] zip = Zips.zip()
                .deflated("dossiers.csv", DOSSIERS)
                .stored("effectifs.csv", EFFECTIFS)
                .bytes();
        for (int length = 0; length < zip.length; length++) {
            assertThat(outcome(Arrays.copyOf(zip, length)))
                    .as("cut at %d", length)
                    .isEqualTo("ARCHIVE_ILLISIBLE");
        }
    }

    /** A byte changed is never a fault of the program, and never another text: at worst the depot is refused. */
    @Test
    void everyByteChangedIsRefusedOrHarmless() throws IOException {
        byte[] zip = Zips.zip()
                .deflated("dossiers.csv", DOSSIERS)
                .stored("effectifs.csv", EFFECTIFS)
                .bytes();
        Set<String> outcomes = new TreeSet<>();
        Random random = new Random(1);
        for (int at = 0; at < zip.length; at++) {
            for (int mask : new int[] {1 << at % 8, 1 << (at + 3) % 8, 1 + random.nextInt(255)}) {
                byte[] changed = zip.clone();
                changed[at] ^= (byte) mask;
                String outcome = outcome(changed);
                if (!outcome.startsWith("ARCHIVE_")) {
                    // an entry can lose its name, never its text
                    assertThat(outcome.replace("DOSSIERS", "").replace("EFFECTIFS", ""))
                            .as("bits %02X of byte %d", mask, at)
                            .isIn(
                                    "[=" + DOSSIERS + ", =" + EFFECTIFS + "]",
                                    "[=" + DOSSIERS + "]",
                                    "[=" + EFFECTIFS + "]",
                                    "[]");
                } else {
                    outcomes.add(outcome);
                }
            }
        }
        assertThat(outcomes).contains("ARCHIVE_ILLISIBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossiers.csv", "DOSSIERS.csv", "./dossiers.csv"})
    void twoExtractsOfOneNameAreRefused(String second) throws IOException {
        byte[] zip = Zips.zip()
                .stored("dossiers.csv", DOSSIERS)
                .stored(second.replace("dossiers", "dossierz"), DOSSIERS)
                .bytes();
        assertThat(outcome(Zips.replaced(zip, "dossierz", "dossiers"))).isEqualTo("FICHIER_EN_DOUBLE");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # leaves , double, damaged , refused as
            false    , true  , false   , FICHIER_EN_DOUBLE
            true     , true  , false   , ARCHIVE_DANGEREUSE
            true     , true  , true    , ARCHIVE_ILLISIBLE
            false    , true  , true    , ARCHIVE_ILLISIBLE
            true     , false , true    , ARCHIVE_ILLISIBLE
            """)
    void firstReasonThatHoldsIsGiven(boolean leaves, boolean twice, boolean damaged, String refusal)
            throws IOException {
        byte[] zip = Zips.zip()
                .stored("dossiers.csv", DOSSIERS)
                .stored(leaves ? "../x" : "x", DOSSIERS)
                .stored(twice ? "DOSSIERS.CSV" : "y", DOSSIERS)
                .bytes();
        if (damaged) {
            zip[100] ^= 1;
        }
        assertThat(outcome(zip)).isEqualTo(refusal);
    }

    @Test
    void entryNobodyAskedForIsCheckedAtTheEnd() throws IOException {
        byte[] zip = Zips.zip()
                .stored("dossiers.csv", DOSSIERS)
                .stored("notes.txt", "untouched")
                .bytes();
        try (DepotFiles files = open(Zips.replaced(zip, "untouched", "retouched"), ArchiveLimits.DEFAULT)) {
            assertThat(text(files, Extrait.DOSSIERS)).isEqualTo(DOSSIERS);
            assertThatThrownBy(files::finish).isInstanceOf(DamagedArchiveException.class);
        }
    }

    @Test
    void archiveWrittenMeanwhileIsNoFindingButAFault() throws IOException {
        byte[] zip = Zips.zip().stored("dossiers.csv", DOSSIERS).bytes();
        try (DepotFiles files = open(zip, ArchiveLimits.DEFAULT)) {
            assertThat(text(files, Extrait.DOSSIERS)).isEqualTo(DOSSIERS);
            Files.setLastModifiedTime(folder.resolve("D.zip"), FileTime.fromMillis(0));
            assertThatThrownBy(files::finish)
                    .isInstanceOf(ChangedInputException.class)
                    .hasMessageContaining("D.zip");
        }
    }

    @Test
    void archiveThatIsNotThereIsAFaultOfTheEnvironment() {
        Depot depot = new Depot(new Period(YearMonth.of(2023, 10)), "D", List.of(folder.resolve("none.zip")));
        assertThatThrownBy(() -> depot.open(ArchiveLimits.DEFAULT, InputDigests.none()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(DamagedArchiveException.class);
    }

    private DepotFiles open(byte[] zip, ArchiveLimits limits) throws IOException {
        Path path = Files.write(folder.resolve("D.zip"), zip);
        return new Depot(new Period(YearMonth.of(2023, 10)), "D", List.of(path)).open(limits, InputDigests.none());
    }

    private String outcome(byte[] zip) throws IOException {
        return outcome(zip, ArchiveLimits.DEFAULT);
    }

    /** The code of the refusal, or the extracts with their texts. */
    private String outcome(byte[] zip, ArchiveLimits limits) throws IOException {
        try (DepotFiles files = open(zip, limits)) {
            if (files.refusal().isPresent()) {
                return files.refusal().get().name();
            }
            List<String> texts = new java.util.ArrayList<>();
            for (Extrait extrait : files.sizes().keySet()) {
                texts.add(extrait + "=" + text(files, extrait));
            }
            files.finish();
            return texts.toString();
        } catch (DamagedArchiveException e) {
            return DepotRefusal.ARCHIVE_ILLISIBLE.name();
        }
    }

    private static String text(DepotFiles files, Extrait extrait) throws IOException {
        try (InputStream in = files.open(extrait)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Gives both entries the size 2^63 - 1, by an extra field of Zip64 that takes the place of a comment. */
    private static byte[] withHugeSizes(byte[] zip) {
        byte[] extra = {1, 0, 8, 0, -1, -1, -1, -1, -1, -1, -1, 127};
        int second = Zips.central(zip, 1);
        int end = second + 47;
        byte[] changed = new byte[zip.length + 2 * extra.length];
        System.arraycopy(zip, 0, changed, 0, second);
        System.arraycopy(extra, 0, changed, second, extra.length);
        System.arraycopy(zip, second, changed, second + extra.length, 47);
        System.arraycopy(extra, 0, changed, end + extra.length, extra.length);
        System.arraycopy(zip, end, changed, end + 2 * extra.length, zip.length - end);
        for (int entry = 0; entry < 2; entry++) {
            changed = Zips.withCentral(changed, entry, 24, 255, 255, 255, 255);
            changed = Zips.withCentral(changed, entry, 30, extra.length, 0);
        }
        // the length of the directory, in the record of its end
        changed[changed.length - 10] += (byte) (2 * extra.length);
        return changed;
    }
}
