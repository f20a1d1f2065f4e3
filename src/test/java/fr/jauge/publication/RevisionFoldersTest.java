package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionFoldersTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void privateFolderStandsBesideTheShared() {
        RevisionFolders folders = folders();
        assertThat(folders.revision(2)).isEqualTo(root.resolve("rapports/2023-10/r2"));
        assertThat(folders.privateRevision(2)).isEqualTo(root.resolve("rapports-prive/2023-10/r2"));
        assertThat(folders.manifest(2)).isEqualTo(root.resolve("rapports/2023-10/r2/manifest.json"));
        assertThat(new RevisionFolders(Path.of("x/../rapports/"), Reports.OCTOBER).privateMonth())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("rapports-prive/2023-10"));
    }

    @Test
    void lastRevisionIsThatOfTheGreatestNumber() throws IOException {
        assertThat(folders().last()).isEmpty();
        for (String name :
                new String[] {"r1", "r9", "r10", "r02", "R11", "r", "r12x", ".r13.tmp", "r-14", "r1234567890"}) {
            Files.createDirectories(folders().month().resolve(name));
        }
        Files.writeString(folders().month().resolve("r15"), "a file");
        assertThat(folders().last()).hasValue(10);
    }

    @Test
    void latestIsOneLineThatNamesARevision() throws IOException {
        Files.createDirectories(folders().month());
        assertThat(folders().latest()).isEmpty();
        folders().nameLatest(9);
        folders().nameLatest(10);
        assertThat(folders().month().resolve("LATEST")).hasContent("r10\n");
        assertThat(folders().latest()).contains("r10");
        try (var entries = Files.list(folders().month())) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void whatRunsCutShortLeftIsTakenAwayAndNothingElse() throws IOException {
        for (Path month : new Path[] {folders().month(), folders().privateMonth()}) {
            Files.createDirectories(month.resolve(".r3.tmp/a-traiter"));
            Files.writeString(month.resolve(".r3.tmp/a-traiter/x.csv"), "x");
            Files.createDirectories(month.resolve("r2"));
        }
        Files.createDirectories(folders().work("0123456789abcdef00"));
        Files.writeString(folders().work("0123456789abcdef00").resolve("og1.tsv"), "x");
        Files.createDirectories(folders().work("fedcba9876543210ff"));
        Files.writeString(folders().privateMonth().resolve(".empreintes"), "x");
        folders().nameLatest(2);
        folders().clearWork();
        assertThat(names(folders().month())).containsExactly("LATEST", "r2");
        assertThat(names(folders().privateMonth())).containsExactly(".empreintes", "r2");
    }

    /** The lists that a run of other inputs gathered are wanted when it is resumed: its depots are not read again. */
    @Test
    void runOfARevisionThatStandsLeavesTheWorkOfOthers() throws IOException {
        Files.createDirectories(folders().work("0123456789abcdef00"));
        Path other = Files.createDirectories(folders().work("fedcba9876543210ff"));
        Files.writeString(other.resolve("og1.tsv"), "x");
        folders().clearWork("0123456789abcdef00");
        assertThat(names(folders().privateMonth())).containsExactly(".en-cours-fedcba9876543210");
        assertThat(names(other)).containsExactly("og1.tsv");
    }

    @Test
    void thereIsNothingToTakeAwayBeforeTheFirstRun() throws IOException {
        folders().clearWork();
        assertThat(root).isEmptyDirectory();
    }

    private RevisionFolders folders() {
        return new RevisionFolders(root.resolve("rapports"), Reports.OCTOBER);
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
