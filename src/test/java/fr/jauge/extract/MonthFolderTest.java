package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthFolderTest {
    private static final Period OCTOBER = new Period(YearMonth.of(2023, 10));

    @TempDir
    Path root;

    /** A name that ends with a slash is a folder. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what lies in the folder     | depots                         | ignored
            p1/                           | p1                             |
            p1.zip                        | p1                             |
            P1.ZIP p2.Zip                 | P1 p2                          |
            p1.zip/                       | p1.zip                         |
            b/ A/ a.b.zip                 | A a.b b                        |
            p1/ p1.zip                     | p1 DEPOT_EN_DOUBLE             |
            p1.zip p1.ZIP                 | p1 DEPOT_EN_DOUBLE             |
            p1/ P1/                       | P1 DEPOT_EN_DOUBLE             |
            p1/ P1.zip pb/                | P1 DEPOT_EN_DOUBLE pb          |
            -p1/                          | -p1 NOM_INVALIDE               |
            p_1/ p-1/ 1.p/                | 1.p p-1 p_1                    |
            é/                            | é NOM_INVALIDE                 |
            p+1.zip                       | p+1 NOM_INVALIDE               |
            -p/ -P/                       | -P NOM_INVALIDE                |
            .p1/ .zip .p2.zip             |                                | .p1 .p2.zip .zip
            notes.txt p1.7z p1 p1zip      |                                | notes.txt p1 p1.7z p1zip
            p1/ p1.csv                    | p1                             | p1.csv
            """)
    void depotsOfAMonth(String entries, String depots, String ignored) throws IOException {
        Path month = Files.createDirectories(MonthFolder.path(root, OCTOBER));
        for (String entry : entries.split(" ", -1)) {
            if (entry.endsWith("/")) {
                Files.createDirectory(month.resolve(entry));
            } else {
                Files.createFile(month.resolve(entry));
            }
        }
        MonthFolder folder = MonthFolder.read(root, OCTOBER);
        assertThat(folder.depots().stream()
                        .map(depot -> depot.name()
                                + depot.refusal().map(why -> " " + why).orElse(""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(depots == null ? "" : depots);
        assertThat(String.join(" ", folder.ignored())).isEqualTo(ignored == null ? "" : ignored);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "64, true", "65, false"})
    void nameHasAtMostSixtyFourCharacters(int length, boolean valid) throws IOException {
        Files.createDirectories(MonthFolder.path(root, OCTOBER).resolve("a".repeat(length)));
        assertThat(MonthFolder.read(root, OCTOBER).depots().get(0).refusal().isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void emptyFolderIsAMonthInWhichNobodyDelivered() throws IOException {
        Files.createDirectories(MonthFolder.path(root, OCTOBER));
        assertThat(MonthFolder.read(root, OCTOBER).depots()).isEmpty();
        assertThatThrownBy(() -> MonthFolder.read(root, OCTOBER.minusMonths(1)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void filesOfAFolderAreFoundWhateverTheirCase() throws IOException {
        Path depot = folder("Dossiers.CSV", "effectifs.csv", "notes.txt", ".dossiers.csv", "mises_a_jour.csv.bak");
        Files.createDirectory(depot.resolve("evenements_agenda.csv"));
        Files.writeString(depot.resolve("Dossiers.CSV"), "text");
        try (DepotFiles files = open()) {
            assertThat(files.refusal()).isEmpty();
            assertThat(files.sizes())
                    .containsExactly(
                            java.util.Map.entry(Extrait.DOSSIERS, 4L), java.util.Map.entry(Extrait.EFFECTIFS, 0L));
            assertThat(files.ignored())
                    .containsExactly(".dossiers.csv", "evenements_agenda.csv", "mises_a_jour.csv.bak", "notes.txt");
            try (InputStream in = files.open(Extrait.DOSSIERS)) {
                assertThat(in.readAllBytes()).asString().isEqualTo("text");
            }
            files.finish();
        }
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        folder("dossiers.csv", "DOSSIERS.csv");
        try (DepotFiles files = open()) {
            assertThat(files.refusal()).contains(DepotRefusal.FICHIER_EN_DOUBLE);
            assertThat(files.ignored()).isEmpty();
        }
    }

    @Test
    void fileChangedMeanwhileIsAFault() throws IOException {
        Path depot = folder("dossiers.csv", "effectifs.csv", "notes.txt");
        try (DepotFiles files = open()) {
            Files.setLastModifiedTime(depot.resolve("notes.txt"), FileTime.fromMillis(1));
            files.finish();
            Files.setLastModifiedTime(depot.resolve("effectifs.csv"), FileTime.fromMillis(1));
            assertThatThrownBy(files::finish)
                    .isInstanceOf(ChangedInputException.class)
                    .hasMessageContaining("effectifs.csv");
        }
    }

    @Test
    void filesToReadAreTheExtractsOrTheArchive() throws IOException {
        Path depot = folder("dossiers.csv", "effectifs.csv", "notes.txt");
        Path zip = Files.write(depot.resolveSibling("p2.zip"), new byte[7]);
        Files.write(depot.resolveSibling("-p.zip"), new byte[7]);
        assertThat(MonthFolder.read(root, OCTOBER).depots().stream()
                        .collect(Collectors.toMap(Depot::name, MonthFolderTest::files)))
                .containsOnly(
                        Map.entry("p1", Set.of(depot.resolve("dossiers.csv"), depot.resolve("effectifs.csv"))),
                        Map.entry("p2", Set.of(zip)),
                        Map.entry("-p", Set.of()));
    }

    private static Set<Path> files(Depot depot) {
        try {
            return Set.copyOf(depot.files());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path folder(String... files) throws IOException {
        Path depot = Files.createDirectories(MonthFolder.path(root, OCTOBER).resolve("p1"));
        for (String file : Arrays.asList(files)) {
            Files.createFile(depot.resolve(file));
        }
        return depot;
    }

    private DepotFiles open() throws IOException {
        return MonthFolder.read(root, OCTOBER).depots().get(0).open(ArchiveLimits.DEFAULT, InputDigests.none());
    }
}
