package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs are known by their SHA-256 before they are measured, and must not change in between. */
class InputDigestsTest {
    @TempDir
    private Path root = Path.of("");

    private Path folder = Path.of("");
    private Path dossiers = Path.of("");
    private Path zip = Path.of("");

    @BeforeEach
    void twoDepots() throws IOException {
        folder = Files.createDirectory(root.resolve("og1"));
        dossiers = Files.writeString(folder.resolve("dossiers.csv"), "finess_et\n");
        Files.writeString(folder.resolve("effectifs.csv"), "finess_et;n\n");
        zip = Files.write(
                root.resolve("og2.zip"), Zips.zip().stored("dossiers.csv", "a").bytes());
    }

    @Test
    void everyFileIsDigested() throws IOException {
        InputDigests digests = digests();
        assertThat(digests.all()).hasSize(3);
        assertThat(digests.of(dossiers)).map(InputDigests.Digest::sha256).contains(sha256("finess_et\n"));
        assertThat(digests.under(folder)).hasSize(2);
        assertThat(digests.under(zip)).hasSize(1);
        assertThat(digests.of(root.resolve("other"))).isEmpty();
        assertThat(digests.under(root.resolve("other"))).isEmpty();
    }

    @Test
    void fileLargerThanABufferIsDigestedWhole() throws IOException {
        String text = "0123456789".repeat(60_000);
        Path large = Files.writeString(root.resolve("large"), text);
        assertThat(InputDigests.of(List.of(large), 1, stamp -> Optional.empty()).of(large))
                .map(InputDigests.Digest::sha256)
                .contains(sha256(text));
    }

    @Test
    void digestThatIsKnownIsNotTakenAgain() throws IOException {
        InputDigests digests = InputDigests.of(List.of(dossiers), 1, stamp -> Optional.of("known"));
        assertThat(digests.of(dossiers)).map(InputDigests.Digest::sha256).contains("known");
        try (DepotFiles files = new FolderFiles(folder(dossiers), digests(stampOf -> Optional.of("known")))) {
            assertThat(files.knownSha256(Extrait.DOSSIERS)).contains("known");
        }
    }

    @Test
    void memoryKnowsAFileByItsPlaceSizeAndDates() throws IOException {
        FileStamp stamp = FileStamp.of(dossiers);
        assertThat(FileStamp.of(dossiers)).isEqualTo(stamp);
        Files.setLastModifiedTime(dossiers, FileTime.fromMillis(1_000));
        assertThat(FileStamp.of(dossiers)).isNotEqualTo(stamp);
    }

    @Test
    void fileReplacedByAnotherOfTheSameSizeAndDateIsAnother() throws IOException {
        FileStamp stamp = FileStamp.of(dossiers);
        Path other = Files.writeString(root.resolve("other"), "FINESS_ET\n");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(dossiers));
        Files.move(other, dossiers, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(FileStamp.of(dossiers)).isNotEqualTo(stamp);
    }

    @Test
    void fileThatIsGoneCannotBeDigested() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> InputDigests.of(List.of(root.resolve("gone")), 1, stamp -> Optional.empty()));
    }

    @Test
    void fileWrittenWhileItIsDigestedFails() {
        assertThatExceptionOfType(ChangedInputException.class)
                .isThrownBy(() -> InputDigests.of(List.of(dossiers), 1, stamp -> {
                    append(dossiers);
                    return Optional.empty();
                }))
                .withMessage("« " + dossiers
                        + " » a été modifié pendant sa lecture : attendre la fin du dépôt, puis relancer.");
    }

    @Test
    void fileWrittenBetweenItsDigestAndItsMeasureFails() throws IOException {
        InputDigests digests = digests();
        append(dossiers);
        assertChanged(folder, digests);
    }

    @Test
    void archiveWrittenBetweenItsDigestAndItsMeasureFails() throws IOException {
        InputDigests digests = digests();
        append(zip);
        assertChanged(zip, digests);
    }

    @Test
    void fileReplacedByTheSameBytesFailsToo() throws IOException {
        InputDigests digests = digests();
        Files.delete(dossiers);
        Files.writeString(dossiers, "finess_et\n");
        Files.setLastModifiedTime(dossiers, FileTime.fromMillis(1_000));
        assertChanged(folder, digests);
    }

    @Test
    void fileTakenAwayBetweenItsDigestAndItsMeasureFails() throws IOException {
        InputDigests digests = digests();
        Files.delete(dossiers);
        assertChanged(folder, digests);
    }

    @Test
    void extractThatCameBetweenTheDigestsAndTheMeasureFails() throws IOException {
        InputDigests digests = digests();
        Files.writeString(folder.resolve("mises_a_jour.csv"), "finess_et\n");
        assertChanged(folder, digests);
    }

    @Test
    void extractThatIsThereTwiceIsAnInputTwice() throws IOException {
        Path second = Files.writeString(folder.resolve("DOSSIERS.CSV"), "");
        Path third = Files.writeString(folder.resolve("Dossiers.csv"), "");
        assertThat(depot(folder).files()).containsExactly(second, third, dossiers, folder.resolve("effectifs.csv"));
    }

    @Test
    void secondSpellingOfAnExtractThatCameInBetweenFails() throws IOException {
        InputDigests digests = digests();
        Files.writeString(folder.resolve("Dossiers.csv"), "");
        assertChanged(folder, digests);
    }

    @Test
    void fileThatIsNoExtractMayComeAtAnyTime() throws IOException {
        InputDigests digests = digests();
        Files.writeString(folder.resolve("note.txt"), "x");
        try (DepotFiles files = depot(folder).open(ArchiveLimits.DEFAULT, digests)) {
            assertThat(files.ignored()).containsExactly("note.txt");
            files.finish();
        }
    }

    @Test
    void fileWrittenWhileItIsMeasuredFails() throws IOException {
        for (Path path : List.of(folder, zip)) {
            try (DepotFiles files = depot(path).open(ArchiveLimits.DEFAULT, digests())) {
                append(path.equals(zip) ? zip : dossiers);
                assertThatExceptionOfType(ChangedInputException.class).isThrownBy(files::finish);
            }
        }
    }

    private void assertChanged(Path path, InputDigests digests) {
        assertThatExceptionOfType(ChangedInputException.class).isThrownBy(() -> {
            try (DepotFiles files = depot(path).open(ArchiveLimits.DEFAULT, digests)) {
                files.finish();
            }
        });
    }

    private InputDigests digests() throws IOException {
        return digests(stamp -> Optional.empty());
    }

    private InputDigests digests(InputDigests.Memory memory) throws IOException {
        return InputDigests.of(List.of(dossiers, folder.resolve("effectifs.csv"), zip), 2, memory);
    }

    private static Path folder(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    private static Depot depot(Path path) {
        return new Depot(new Period(YearMonth.of(2023, 10)), "og", List.of(path));
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return FileDigest.of("", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
