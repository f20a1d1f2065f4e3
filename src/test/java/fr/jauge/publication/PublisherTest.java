package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.campagne.CampagneSamples;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.registry.RegistrySamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision appears whole or not at all, and what was published never changes. */
class PublisherTest {
    private static final String FINESS = RegistrySamples.finess(1).value();

    @TempDir
    private Path root = Path.of("");

    private RevisionFolders folders = new RevisionFolders(Path.of("rapports"), Reports.OCTOBER);
    private GatheredLists lists = new GatheredLists(Path.of("lists"));

    private final Map<String, String> kept = new HashMap<>();

    @BeforeEach
    void folders() {
        folders = new RevisionFolders(root.resolve("rapports"), Reports.OCTOBER);
        lists = new GatheredLists(folders.work("0123456789abcdef"));
    }

    @Test
    void revisionIsWhole() throws IOException {
        gather("D-1");
        publish(1);
        assertThat(files(root).keySet())
                .containsExactly(
                        "rapports-prive/2023-10/r1/a-traiter/" + FINESS + ".csv",
                        "rapports-prive/2023-10/r1/a-traiter/" + FINESS + ".html",
                        "rapports-prive/2023-10/r1/manifest.json",
                        "rapports/2023-10/LATEST",
                        "rapports/2023-10/r1/anomalies.csv",
                        "rapports/2023-10/r1/calculs.csv",
                        "rapports/2023-10/r1/depots.csv",
                        "rapports/2023-10/r1/essms.csv",
                        "rapports/2023-10/r1/fichiers.csv",
                        "rapports/2023-10/r1/indicateurs.csv",
                        "rapports/2023-10/r1/justificatifs.csv",
                        "rapports/2023-10/r1/manifest.json",
                        "rapports/2023-10/r1/montants.csv",
                        "rapports/2023-10/r1/projets.csv",
                        "rapports/2023-10/r1/regles-2023.yml",
                        "rapports/2023-10/r1/rejets.csv");
        assertThat(files(root)).containsEntry("rapports/2023-10/LATEST", "r1\n");
        assertThat(files(folders.revision(1))).containsAllEntriesOf(DocumentsTest.documents(Reports.sample()));
    }

    @Test
    void listsAreThoseOfEssmsBelowATarget() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        for (int n = 1; n <= 5; n++) {
            gathering.add(RegistrySamples.finess(n), Set.of(Indicateur.DMP), new byte[] {'D'});
        }
        kept.put("og1", lists.keep("og1", gathering));
        publish(1);
        assertThat(files(folders.privateMonth()).keySet())
                .containsExactly(
                        "r1/a-traiter/" + FINESS + ".csv", "r1/a-traiter/" + FINESS + ".html", "r1/manifest.json");
    }

    @Test
    void identifiersOfDossiersGoNowhereElse() throws IOException {
        gather("D-secret");
        publish(1);
        files(folders.out()).forEach((name, text) -> assertThat(text).as(name).doesNotContain("D-secret"));
        String manifest = files(folders.month()).get("r1/manifest.json");
        String list = files(folders.privateMonth()).get("r1/a-traiter/" + FINESS + ".csv");
        assertThat(manifest).doesNotContain(sha256(String.valueOf(list)));
    }

    @Test
    void ownerAloneCanReadWhatIsPrivate() throws IOException {
        gather("D-1");
        publish(1);
        try (var all = Files.walk(root.resolve("rapports-prive"))) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void whatIsPublishedTwiceIsTheSameToTheByte() throws IOException {
        publish(1);
        publish(2);
        Map<String, String> files = files(folders.month());
        for (CsvDocument document : Documents.of(Reports.sample())) {
            assertThat(files.get("r2/" + document.fileName())).isEqualTo(files.get("r1/" + document.fileName()));
        }
    }

    @Test
    void manifestSaysWhatTheRevisionConsistsOf() throws IOException {
        gather("D-1");
        publish(1);
        Map<String, String> shared = files(folders.month());
        String manifest = String.valueOf(shared.get("r1/manifest.json"));
        assertThat(manifest)
                .contains(
                        "\"periode\" : \"2023-10\"",
                        "\"revision\" : 1",
                        "\"provisoire\" : false",
                        "\"code_sortie\" : 3",
                        "\"empreinte\" : \"" + "0123456789abcdef".repeat(4) + "\"",
                        "\"auteur\" : \"exploitant\"",
                        "\"debut\" : \"1970-01-01T00:00:00Z\"",
                        "\"campagne\" : 2023",
                        "\"listes\" : 1",
                        "« note.txt » ignoré")
                .doesNotContain("PROVISOIRE", "remplace");
        for (CsvDocument document : Documents.of(Reports.sample())) {
            assertThat(manifest).contains(sha256(String.valueOf(shared.get("r1/" + document.fileName()))));
        }
        assertThat(manifest)
                .contains(sha256(String.valueOf(files(folders.privateMonth()).get("r1/manifest.json"))));
        assertThat(manifest).contains("regles-2023.yml", Reports.RULES.file().sha256());
        assertThat(shared.get("r1/regles-2023.yml")).isEqualTo(CampagneSamples.text(2023));
        assertThat(ManifestReader.read(folders.manifest(1)).exitCode()).isEqualTo(3);
    }

    @Test
    void provisionalRevisionSaysSo() throws IOException {
        RevisionIdentity ended = Reports.identity(1);
        RevisionIdentity open = new RevisionIdentity(
                1,
                true,
                ended.fingerprint(),
                "",
                "",
                ended.started(),
                "",
                ended.rules(),
                ended.inputs(),
                ended.passedOver());
        publisher().publish(Reports.empty(), open);
        assertThat(Files.readString(folders.manifest(1)))
                .contains("\"provisoire\" : true", "\"mention\" : \"PROVISOIRE\"", "\"code_sortie\" : 0");
    }

    @Test
    void revisionNamesTheOneItReplacesByTheDigestOfItsManifest() throws IOException {
        publish(1);
        publish(2);
        publish(3);
        assertThat(Files.readString(folders.manifest(2))).contains("\"motif\" : \"Dépôt \\\"tardif\\\"\"", replaced(1));
        assertThat(Files.readString(folders.manifest(3))).contains(replaced(2)).doesNotContain(sha256(1));
        assertThat(folders.latest()).contains("r3");
    }

    @Test
    void revisionThatStandsIsNeverOverwritten() throws IOException {
        gather("D-1");
        publish(1);
        Map<String, String> before = files(root);
        gather("D-2");
        assertThatThrownBy(() -> publisher().publish(Reports.empty(), Reports.identity(1)))
                .isInstanceOf(IOException.class);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatARunCutShortLeftIsInNobodysWay() throws IOException {
        for (Path month : new Path[] {folders.month(), folders.privateMonth()}) {
            Files.createDirectories(month.resolve(".r1.tmp/a-traiter"));
            Files.writeString(month.resolve(".r1.tmp/a-traiter/old.csv"), "x");
            Files.writeString(month.resolve(".r1.tmp/manifest.json"), "x");
        }
        // cut short between the two moves
        Files.createDirectories(folders.privateRevision(1));
        Files.writeString(folders.privateRevision(1).resolve("old.csv"), "x");
        gather("D-1");
        publish(1);
        assertThat(files(root))
                .hasSize(16)
                .allSatisfy((name, text) -> assertThat(name).doesNotContain("old", ".tmp"));
    }

    @Test
    void whatCannotBeComputedWhileItIsWrittenLeavesNothing() throws IOException {
        publish(1);
        MonthReport sample = Reports.sample();
        MonthReport failing =
                new MonthReport(sample.period(), sample.essms(), sample.projets(), sample.depots(), depot -> {
                    throw new IllegalStateException("the database is gone");
                });
        assertNothingIsPublished(() -> publisher().publish(failing, Reports.identity(2)));
    }

    @Test
    void listThatCannotBeReadLeavesNothing() throws IOException {
        publish(1);
        gather("D-1");
        Files.writeString(folders.work("0123456789abcdef").resolve("og1.tsv"), "damaged\n");
        assertNothingIsPublished(() -> publish(2));
    }

    @Test
    void privateFolderThatCannotBeMadeLeavesNothing() throws IOException {
        Files.writeString(root.resolve("rapports-prive"), "a file in its place");
        assertNothingIsPublished(() -> publish(1));
    }

    @Test
    void folderOfTheMonthThatCannotBeMadeLeavesNothing() throws IOException {
        Files.createDirectories(folders.out());
        Files.writeString(folders.month(), "a file in its place");
        assertNothingIsPublished(() -> publish(1));
    }

    @Test
    void revisionThatCannotTakeItsPlaceLeavesNothing() throws IOException {
        publish(1);
        Files.writeString(folders.revision(2), "a file in its place");
        gather("D-1");
        assertNothingIsPublished(() -> publish(2));
    }

    /** Something takes the place while the documents are written: the private part is taken back too. */
    @Test
    void revisionWhosePlaceIsTakenMeanwhileLeavesNothing() throws IOException {
        publish(1);
        gather("D-1");
        MonthReport sample = Reports.sample();
        MonthReport slow =
                new MonthReport(sample.period(), sample.essms(), sample.projets(), sample.depots(), depot -> {
                    try {
                        Files.writeString(folders.revision(2), "");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return java.util.Map.of();
                });
        Map<String, String> before = published();
        assertThatThrownBy(() -> publisher().publish(slow, Reports.identity(2))).isInstanceOf(IOException.class);
        Map<String, String> after = published();
        assertThat(after.remove("rapports/2023-10/r2")).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void manifestOfTheRevisionBeforeThatIsGoneLeavesNothing() throws IOException {
        publish(1);
        Files.delete(folders.manifest(1));
        assertNothingIsPublished(() -> publish(2));
    }

    private void assertNothingIsPublished(org.assertj.core.api.ThrowableAssert.ThrowingCallable publish)
            throws IOException {
        Map<String, String> before = published();
        assertThatThrownBy(publish).isInstanceOf(Exception.class);
        assertThat(published()).isEqualTo(before);
        try (var all = Files.walk(root)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    /** All files but what a run that failed keeps for when it is resumed. */
    private Map<String, String> published() throws IOException {
        Map<String, String> files = files(root);
        files.keySet().removeIf(name -> name.contains(".en-cours-"));
        return files;
    }

    private String replaced(int number) throws IOException {
        return "\"sha256_manifeste\" : \"" + sha256(number) + "\"";
    }

    private String sha256(int number) throws IOException {
        return sha256(Files.readString(folders.manifest(number)));
    }

    private static String sha256(String text) {
        return FileDigest.of("", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private void gather(String dossier) throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        gathering.add(RegistrySamples.finess(1), Set.of(Indicateur.DMP), dossier.getBytes(StandardCharsets.UTF_8));
        kept.put("og1", lists.keep("og1", gathering));
    }

    /** Publishes, and takes away what it worked with as a run does then. */
    private void publish(int number) throws IOException {
        publisher().publish(Reports.sample(), Reports.identity(number));
        folders.clearWork();
    }

    private Publisher publisher() {
        return new Publisher(folders, new ActionLists(lists, kept), List.of(), List.of(), (content, essms, dossiers) ->
                new byte[] {'p'});
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
