package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.reference.HostileMonth;
import fr.jauge.reference.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hold what a run publishes against a second reading of the rules, cell for cell, on months in which nearly everything goes
 * wrong. {@code -Dreference.months=500} asks for more of them, {@code -Dreference.seed=} for others.
 */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class ReferenceIT {
    private static final int MONTHS = Integer.getInteger("reference.months", 12);
    private static final long SEED = Long.getLong("reference.seed", 20231101);
    /** Those that the second reading gives of each project. */
    private static final List<String> OF_PROJETS = List.of(
            "periode",
            "projet_id",
            "essms",
            "essms_conformes",
            "essms_non_conformes",
            "essms_non_evaluables",
            "verdict",
            "motif");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + MONTHS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void publishedFilesAreThoseOfASecondReadingOfTheRules(long seed) throws IOException {
        YearMonth period = HostileMonth.write(folder, seed);
        Path referentiel = folder.resolve("referentiel");
        Path depots = folder.resolve("depots");
        SortedMap<String, List<List<String>>> expected = Month.files(referentiel, depots, period);

        Outcome outcome = JaugeCall.in(folder)
                .with("spring.datasource.url", "jdbc:h2:mem:reference" + seed)
                .with("jauge.pdf", "none")
                .run("--period=" + period, "--depots=" + depots, "--referentiel=" + referentiel);
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(hasRefusal(expected) ? 3 : 0);
        SortedMap<String, List<List<String>>> published = published(period);
        assertThat(published.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, rows) -> assertThat(published.get(name)).as(name).isEqualTo(rows));
    }

    private static boolean hasRefusal(Map<String, List<List<String>>> files) {
        return files.getOrDefault("depots.csv", List.of()).stream()
                        .anyMatch(row -> row.get(2).equals("REFUSE"))
                || files.getOrDefault("fichiers.csv", List.of()).stream()
                        .anyMatch(row -> row.get(3).equals("REFUSE"));
    }

    /** Without those that have no row. */
    private SortedMap<String, List<List<String>>> published(YearMonth period) throws IOException {
        SortedMap<String, List<List<String>>> files = new TreeMap<>();
        Path revision = folder.resolve("rapports/" + period + "/r1");
        for (String name : List.of(
                "indicateurs.csv",
                "essms.csv",
                "projets.csv",
                "depots.csv",
                "fichiers.csv",
                "rejets.csv",
                "anomalies.csv")) {
            add(files, name, revision.resolve(name));
        }
        Path lists = folder.resolve("rapports-prive/" + period + "/r1/a-traiter");
        if (Files.exists(lists)) {
            for (String name : Tree.files(lists)) {
                if (name.endsWith(".csv")) {
                    add(files, "a-traiter/" + name, lists.resolve(name));
                }
            }
        }
        return files;
    }

    private static void add(Map<String, List<List<String>>> files, String name, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row : PublishedTable.rows(file)) {
            rows.add(
                    name.equals("projets.csv")
                            ? OF_PROJETS.stream().map(row::get).toList()
                            : row.toList());
        }
        if (!rows.isEmpty()) {
            files.put(name, rows);
        }
    }
}
