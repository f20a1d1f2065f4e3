package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            lay(name, "{\"periode\":\"2023-10\",\"revision\":" + name.replaceAll("\\D+", "0") + "}");
        }
        Files.writeString(folders().month().resolve("r15"), "a file");
        assertThat(folders().last()).hasValue(10);
    }

    /** A folder r5 beside r1, which {@code LATEST} names or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # manifest                              | named | is it a published revision
            {"periode":"2023-10","revision":5}      | false | true
            {"periode":"2023-10","revision":5       | false | true
            {"periode":"2023-10","lus":[]}          | false | true
            not JSON                                | false | true
            ''                                      | false | true
            {"periode":"2023-10","revision":1}      | false | false
            {"periode":"2023-09","revision":5}      | false | false
            {"periode":"2023-09","revision":5}      | true  | true
                                                    | false | false
                                                    | true  | true
            """)
    void revisionHasAManifestThatIsNotOfAnotherOrIsNamedByLatest(
            @Nullable String manifest, boolean named, boolean counts) throws IOException {
        lay("r1", "{\"periode\":\"2023-10\",\"revision\":1}");
        Files.createDirectories(folders().revision(5));
        if (manifest != null) {
            lay("r5", manifest);
        }
        folders().nameLatest(named ? 5 : 1);

        assertThat(folders().numbers()).isEqualTo(counts ? List.of(1, 5) : List.of(1));
        assertThat(folders().last()).hasValue(counts ? 5 : 1);
        assertThat(folders().standing()).hasValue(named ? 5 : 1);
    }

    @Test
    void linkIsNoRevisionEvenWhenLatestNamesIt() throws IOException {
        lay("r1", "{\"periode\":\"2023-10\",\"revision\":1}");
        Path elsewhere = Files.createDirectories(root.resolve("ailleurs/r2"));
        Files.writeString(elsewhere.resolve("manifest.json"), "{\"periode\":\"2023-10\",\"revision\":2}");
        Files.createSymbolicLink(folders().revision(2), elsewhere);
        Files.createDirectories(folders().revision(3));
        Files.createSymbolicLink(folders().manifest(3), folders().manifest(1));
        folders().nameLatest(2);

        assertThat(folders().numbers()).containsExactly(1);
        assertThat(folders().standing()).hasValue(1);
    }

    @Test
    void monthThatIsALinkHasNoRevisionAndKeepsOthersFromBeingPublished() throws IOException {
        assertThat(folders().inTheWayOf(1)).isEmpty();
        lay("r1", "{\"periode\":\"2023-10\",\"revision\":1}");
        assertThat(folders().inTheWayOf(1)).contains(folders().revision(1));
        assertThat(folders().inTheWayOf(2)).isEmpty();
        Files.move(folders().month(), root.resolve("ailleurs"));
        Files.createSymbolicLink(folders().month(), root.resolve("ailleurs"));

        assertThat(folders().numbers()).isEmpty();
        assertThat(folders().inTheWayOf(2)).contains(folders().month());
    }

    private void lay(String revision, String manifest) throws IOException {
        Path folder = Files.createDirectories(folders().month().resolve(revision));
        Files.writeString(folder.resolve("manifest.json"), manifest);
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
