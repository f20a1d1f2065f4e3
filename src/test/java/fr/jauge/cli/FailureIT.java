package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Have a run fail in every way that its surroundings can make it: it says so in one line and publishes nothing. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class FailureIT {
    private static final String PERIOD = "--period=2023-10";
    private static final String FAILED = "Échec, rien n’a été publié. ";

    @TempDir
    private Path folder;

    @BeforeEach
    void bringInputs() throws IOException {
        SampleData.copyInto(folder);
    }

    @Test
    void fileInPlaceOfTheReportsFailsTheRunWhichIsThenTakenUpWhereItStopped()
            throws IOException, InterruptedException, SQLException {
        Path inTheWay = Files.writeString(folder.resolve("rapports"), "not a folder");
        Outcome failed = JaugeProcess.in(folder)
                .java("-Duser.timezone=Pacific/Auckland")
                .run("run", PERIOD)
                .expecting(1);
        assertThat(started()).as("in UTC").isCloseTo(LocalDateTime.now(ZoneOffset.UTC), within(1, ChronoUnit.HOURS));
        assertThat(failed.errors())
                .singleElement()
                .asString()
                .startsWith(FAILED + "« " + inTheWay)
                .contains("tient la place d’un dossier", "--out");
        assertThat(failed.out()).doesNotContain("Rapport");
        assertThat(inTheWay).hasContent("not a folder");
        assertNothingIsPublished();

        Files.delete(inTheWay);
        JaugeProcess.in(folder).run("run", PERIOD).expecting(0);
        assertDocumentsAreTheExpectedOnes();
        assertThat(stepsRun("measure")).isEqualTo(1);
        assertThat(stepsRun("publish")).isEqualTo(2);
        assertThat(Tree.files(folder.resolve("rapports-prive")))
                .as("what was kept to be taken up is gone")
                .noneMatch(name -> name.contains(".en-cours-"));
    }

    @Test
    @Timeout(60)
    void fileInPlaceOfThePrivateFolderEndsTheMeasureAtOnce() throws IOException {
        Path inTheWay = Files.writeString(
                Files.createDirectories(folder.resolve("rapports-prive")).resolve("2023-10"), "not a folder");
        assertThat(JaugeCall.in(folder).run(PERIOD).expecting(1).errors())
                .singleElement()
                .asString()
                .startsWith(FAILED + "« " + inTheWay)
                .contains("tient la place d’un dossier");
        assertThat(folder.resolve("rapports/2023-10")).doesNotExist();

        Files.delete(inTheWay);
        JaugeCall.in(folder).run(PERIOD).expecting(0);
    }

    /** Such as a machine that takes over and has the database, and not the private folder of the other. */
    @Test
    void runWhosePrivateListsWereLostMeasuresAgainAndPublishesThemAll()
            throws IOException, InterruptedException, SQLException {
        Path inTheWay = Files.writeString(folder.resolve("rapports"), "not a folder");
        JaugeProcess.in(folder).run("run", PERIOD).expecting(1);
        List<String> gathered = new ArrayList<>();
        Tree.files(folder.resolve("rapports-prive")).forEach(gathered::add);
        gathered.removeIf(name -> !name.endsWith(".tsv"));
        assertThat(gathered).hasSizeGreaterThanOrEqualTo(2);
        Files.delete(folder.resolve("rapports-prive").resolve(gathered.get(0)));
        Files.writeString(folder.resolve("rapports-prive").resolve(gathered.get(1)), "");
        Files.delete(inTheWay);

        JaugeProcess.in(folder).run("run", PERIOD).expecting(0);
        assertDocumentsAreTheExpectedOnes();
        assertThat(stepsRun("measure")).isEqualTo(2);
    }

    /** A month that lacks what one depot gave would tell its ESSMS that nothing was received of them. */
    @Test
    void runWhoseReadingsWereLostPublishesNothing() throws IOException, InterruptedException, SQLException {
        Path inTheWay = Files.writeString(folder.resolve("rapports"), "not a folder");
        JaugeProcess.in(folder).run("run", PERIOD).expecting(1);
        Files.delete(inTheWay);
        try (Connection connection = database()) {
            String lost = "delete from reading where depot_key = (select min(depot_key) from reading)";
            assertThat(connection.createStatement().executeUpdate(lost)).isPositive();
        }

        Outcome refused = JaugeProcess.in(folder).run("run", PERIOD).expecting(1);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .startsWith(FAILED)
                .contains("before every depot was measured");
        assertNothingIsPublished();
    }

    /** Where a disk cannot be had, a limit on the size of files stands for it: the same write fails. */
    @Test
    void reportThatCannotBeWrittenToItsEndIsNotPublished() throws IOException, InterruptedException {
        Outcome failed = JaugeProcess.in(folder)
                .after("ulimit -f 8")
                .java("-XX:-UsePerfData")
                .with("SPRING_DATASOURCE_URL", "jdbc:h2:mem:jauge")
                .run("run", PERIOD)
                .expecting(1);
        assertThat(failed.errors())
                .containsExactly(FAILED + "Taille de fichier permise dépassée : lever la limite, puis relancer.");
        assertNothingIsPublished();
    }

    @Test
    void fullDiskFailsTheRun() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", disk.toString()),
                "a small disk can only be mounted by root on a machine that lets it");
        try {
            Outcome failed = JaugeProcess.in(folder)
                    .run("run", PERIOD, "--out=disk/rapports")
                    .expecting(1);
            assertThat(failed.errors())
                    .containsExactly(FAILED + "Plus de place sur le disque : en libérer, puis relancer.");
            assertThat(Tree.files(disk.resolve("rapports"))).isEmpty();
        } finally {
            command("umount", disk.toString());
        }
    }

    @Test
    void extractThatIsWrittenWhileItIsReadFailsTheRun() throws IOException, InterruptedException {
        Path extract = folder.resolve("sample-data/depots/2023-10/P2022-IDF-01/evenements_agenda.csv");
        byte[] whole = Files.readAllBytes(extract);
        JaugeProcess.Started run = JaugeProcess.in(folder).start("run", PERIOD);
        for (int length = whole.length; run.process().isAlive(); length = Math.max(100, length - 1)) {
            try (OutputStream out = Files.newOutputStream(extract)) {
                out.write(whole, 0, length);
            }
            Thread.sleep(2);
        }
        Outcome failed = run.end().expecting(1);
        assertThat(failed.errors())
                .singleElement()
                .asString()
                .contains("evenements_agenda.csv » a été modifié pendant sa lecture", "relancer");
        assertNothingIsPublished();
    }

    @Test
    void databaseHeldByAnotherRunFailsTheRun() throws IOException, InterruptedException, SQLException {
        try (Connection held = database()) {
            assertThat(held.isValid(1)).isTrue();
            Outcome failed = JaugeProcess.in(folder).run("run", PERIOD).expecting(1);
            assertThat(failed.errors())
                    .singleElement()
                    .asString()
                    .startsWith(FAILED + "La base de données est tenue par le processus ")
                    .contains("attendre sa fin", "« jauge serve »", "PostgreSQL", "relancer");
            assertNothingIsPublished();
            assertThat(Tree.files(folder.resolve("jauge-data"))).containsExactly("jauge.mv.db");
        }
    }

    /** A revision is there only when LATEST names it: both, or none. */
    @Test
    void revisionThatCannotBeNamedIsNotPublished() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("rapports/2023-10/LATEST"));
        Outcome failed = JaugeCall.in(folder).run(PERIOD).expecting(1);
        assertThat(failed.errors()).singleElement().asString().startsWith(FAILED);
        try (var left = Files.list(folder.resolve("rapports/2023-10"))) {
            assertThat(left).containsExactly(inTheWay);
        }
        assertThat(folder.resolve("rapports-prive/2023-10/r1")).doesNotExist();

        Files.delete(inTheWay);
        JaugeCall.in(folder).run(PERIOD).expecting(0);
        assertThat(folder.resolve("rapports/2023-10/LATEST")).hasContent("r1\n");
    }

    /** The folder of the reports is what tells whether a revision is published, not the database. */
    @Test
    void databaseThatFailsAfterThePublicationLeavesTheRevisionStanding() throws IOException {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(
                migrations.resolve("V900__refuse_the_end.sql"),
                "alter table BATCH_STEP_EXECUTION add check (STEP_NAME <> 'publish' or STATUS <> 'COMPLETED');");
        Outcome published = JaugeCall.in(folder)
                .with("spring.flyway.locations", "classpath:db/migration,filesystem:" + migrations)
                .run(PERIOD)
                .expecting(0);
        assertThat(published.lines()).contains("Période 2023-10, révision r1");
        assertThat(published.errors()).singleElement().asString().startsWith("La révision est publiée, mais");
        assertDocumentsAreTheExpectedOnes();
    }

    @Test
    void damagedArchivesAreRefusedAndNothingOfThemCounts() throws IOException {
        Path month = folder.resolve("sample-data/depots/2023-10");
        Path depot = month.resolve("P2023-COR-02");
        Path zip = month.resolve("P2023-COR-02.zip");
        long dataEnd = pack(depot, zip);
        byte[] packed = Files.readAllBytes(zip);
        packed[(int) dataEnd - 40] ^= 0x55; // in the last entry: everything before it is sound
        Files.write(zip, packed);
        for (String name : Tree.files(depot)) {
            Files.delete(depot.resolve(name));
        }
        Files.delete(depot);
        Files.write(month.resolve("2B9900337.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        for (String name : Tree.files(month.resolve("2B9900337"))) {
            Files.delete(month.resolve("2B9900337").resolve(name));
        }
        Files.delete(month.resolve("2B9900337"));

        Outcome refused = JaugeCall.in(folder).run(PERIOD).expecting(3);
        assertThat(refused.lines()).anyMatch(line -> line.startsWith("Refus : dépôt ARCHIVE_ILLISIBLE 2"));
        Path revision = folder.resolve("rapports/2023-10/r1");
        assertThat(Files.readAllLines(revision.resolve("depots.csv")))
                .contains(
                        "2023-10;P2023-COR-02;REFUSE;ARCHIVE_ILLISIBLE;0;0;0",
                        "2023-10;2B9900337;REFUSE;ARCHIVE_ILLISIBLE;0;0;0");
        List<String> essms = Files.readAllLines(revision.resolve("indicateurs.csv"));
        assertThat(essms).anyMatch(line -> line.contains(";2A9900214;MSSANTE;") && line.contains(";DEPOT_REFUSE;"));
        assertThat(Files.readAllLines(revision.resolve("fichiers.csv")))
                .noneMatch(line -> line.startsWith("2023-10;P2023-COR-02;"));
    }

    private static long pack(Path depot, Path zip) throws IOException {
        long before = 0;
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : Tree.files(depot)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(depot.resolve(name)));
                out.closeEntry();
                out.flush();
                before = Files.size(zip);
            }
        }
        return before;
    }

    private void assertNothingIsPublished() throws IOException {
        if (Files.isDirectory(folder.resolve("rapports"))) {
            assertThat(Tree.files(folder.resolve("rapports"))).isEmpty();
        }
        for (String name : Tree.files(folder.resolve("rapports-prive"))) {
            assertThat(name)
                    .as("kept for the run that takes over")
                    .matches("2023-10/(\\.en-cours-\\w+/[\\w.-]+\\.tsv|\\.empreintes)");
        }
    }

    private void assertDocumentsAreTheExpectedOnes() throws IOException {
        SortedMap<String, String> documents = Tree.texts(folder.resolve("rapports/2023-10/r1"));
        assertThat(documents).containsKeys("manifest.json", "jauge-2023-10.xlsx");
        Tree.texts(folder.resolve("rapports-prive/2023-10/r1/a-traiter"))
                .forEach((name, text) -> documents.put("a-traiter/" + name, text));
        documents.keySet().removeIf(name -> !name.endsWith(".csv"));
        assertThat(documents).isEqualTo(Tree.texts(SampleData.expected("2023-10")));
    }

    private int stepsRun(String step) throws SQLException {
        try (Connection connection = database();
                var query =
                        connection.prepareStatement("select count(*) from BATCH_STEP_EXECUTION where STEP_NAME = ?")) {
            query.setString(1, step);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
    }

    private LocalDateTime started() throws SQLException {
        try (Connection connection = database();
                ResultSet runs =
                        connection.createStatement().executeQuery("select max(START_TIME) from BATCH_JOB_EXECUTION")) {
            assertThat(runs.next()).isTrue();
            return runs.getObject(1, LocalDateTime.class);
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("jauge-data/jauge"), "jauge", "");
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }
}
