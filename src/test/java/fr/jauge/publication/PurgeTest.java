package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {
    private static final Map<String, String> DOCUMENTS = Map.of(
            "essms.csv",
            "e\n",
            "indicateurs.csv",
            "i\n",
            "rejets.csv",
            "r\n",
            "projets.csv",
            "p\n",
            "montants.csv",
            "m\n",
            "jauge-2023-09.xlsx",
            "w\n");
    private static final Map<String, String> LISTS = Map.of("759900012.csv", "DMP;D-1\n");

    @TempDir
    private Path root = Path.of("");

    @Test
    void everyDocumentIsEitherKeptOrDetail() {
        TreeSet<String> published = new TreeSet<>(Documents.of(PublishedSamples.report("2023-10")).stream()
                .map(CsvDocument::fileName)
                .toList());
        published.add(EcartsCsv.FILE);
        published.addAll(List.of("jauge-2023-10.xlsx", "index.html", "depots.html"));

        TreeSet<String> decided =
                new TreeSet<>(Purge.detail(Period.parse("2023-10").orElseThrow()));
        decided.addAll(Purge.KEPT);
        assertThat(decided).isEqualTo(published);
    }

    @Test
    void listsOfAllRevisionsGoAndDetailOfSupersededOnesAlone() throws IOException {
        publish("2023-09");
        publish("2023-09");
        publish("2023-10");
        publish("2023-10");

        purge("2023-10");

        assertThat(files())
                .containsExactly(
                        "rapports-prive/2023-09/r1/manifest.json",
                        "rapports-prive/2023-09/r1/purge.json",
                        "rapports-prive/2023-09/r2/manifest.json",
                        "rapports-prive/2023-09/r2/purge.json",
                        "rapports-prive/2023-10/r1/a-traiter/759900012.csv",
                        "rapports-prive/2023-10/r1/manifest.json",
                        "rapports-prive/2023-10/r2/a-traiter/759900012.csv",
                        "rapports-prive/2023-10/r2/manifest.json",
                        "rapports/2023-09/LATEST",
                        "rapports/2023-09/r1/manifest.json",
                        "rapports/2023-09/r1/montants.csv",
                        "rapports/2023-09/r1/projets.csv",
                        "rapports/2023-09/r1/purge.json",
                        "rapports/2023-09/r2/essms.csv",
                        "rapports/2023-09/r2/indicateurs.csv",
                        "rapports/2023-09/r2/jauge-2023-09.xlsx",
                        "rapports/2023-09/r2/manifest.json",
                        "rapports/2023-09/r2/montants.csv",
                        "rapports/2023-09/r2/projets.csv",
                        "rapports/2023-09/r2/rejets.csv",
                        "rapports/2023-10/LATEST",
                        "rapports/2023-10/r1/essms.csv",
                        "rapports/2023-10/r1/indicateurs.csv",
                        "rapports/2023-10/r1/jauge-2023-09.xlsx",
                        "rapports/2023-10/r1/manifest.json",
                        "rapports/2023-10/r1/montants.csv",
                        "rapports/2023-10/r1/projets.csv",
                        "rapports/2023-10/r1/rejets.csv",
                        "rapports/2023-10/r2/essms.csv",
                        "rapports/2023-10/r2/indicateurs.csv",
                        "rapports/2023-10/r2/jauge-2023-09.xlsx",
                        "rapports/2023-10/r2/manifest.json",
                        "rapports/2023-10/r2/montants.csv",
                        "rapports/2023-10/r2/projets.csv",
                        "rapports/2023-10/r2/rejets.csv");
    }

    @Test
    void planTakesNothingAway() throws IOException {
        publish("2023-09");
        publish("2023-09");
        List<String> before = files();

        assertThat(plan("2023-10"))
                .extracting(
                        Purge.Step::revision,
                        Purge.Step::kind,
                        step -> step.files().size(),
                        Purge.Step::octets)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Purge.Kind.LISTES, 1, 8L),
                        org.assertj.core.groups.Tuple.tuple(1, Purge.Kind.DETAIL, 4, 8L),
                        org.assertj.core.groups.Tuple.tuple(2, Purge.Kind.LISTES, 1, 8L));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void neitherTheRevisionThatStandsNorTheLastLosesItsDetail() throws IOException {
        publish("2023-09");
        RevisionFolders folders = publish("2023-09");
        folders.nameLatest(1);

        assertThat(plan("2023-10")).extracting(Purge.Step::kind).containsOnly(Purge.Kind.LISTES);
    }

    @Test
    void purgeCutShortIsTakenUpAgainAndTheMarkerKeepsTheFirst() throws IOException {
        publish("2023-09");
        RevisionFolders folders = publish("2023-09");
        Path kept = folders.revision(1).resolve("essms.csv");
        String content = Files.readString(kept);
        purge("2023-10");
        Files.writeString(kept, content);

        purge("2023-10");

        assertThat(kept).doesNotExist();
        assertThat(PurgeMarker.of(folders.revision(1)).removed())
                .extracting(file -> file.name())
                .containsExactly("essms.csv", "indicateurs.csv", "jauge-2023-09.xlsx", "rejets.csv");
    }

    @Test
    void whatARunCutShortNeedsIsLeftAndNamed() throws IOException {
        RevisionFolders folders = publish("2023-09");
        Path underWay = Files.createDirectories(folders.privateMonth().resolve(".en-cours-0123456789abcdef"));
        Files.writeString(folders.privateMonth().resolve(".empreintes"), "");
        Path unpublished = Files.createDirectories(folders.privateRevision(2));
        Files.createDirectories(new PublishedSamples(root).folders("2023-10").privateRevision(7));

        assertThat(Purge.unfinished(published(), Period.parse("2023-10").orElseThrow()))
                .containsExactly(underWay, unpublished);
    }

    private RevisionFolders publish(String period) throws IOException {
        return new PublishedSamples(root).publish(period, "correction", DOCUMENTS, LISTS, Map.of());
    }

    private PublishedRevisions published() {
        return new PublishedRevisions(root.resolve("rapports"));
    }

    private List<Purge.Step> plan(String before) throws IOException {
        return Purge.plan(published(), Period.parse(before).orElseThrow());
    }

    private void purge(String before) throws IOException {
        for (Purge.Step step : plan(before)) {
            Purge.apply(step, Instant.parse("2026-01-05T10:00:00Z"));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
