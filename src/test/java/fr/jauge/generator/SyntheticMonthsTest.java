package fr.jauge.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticMonthsTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void sameSettingsGiveTheSameBytesWhateverTheThreads() throws IOException {
        write(60, "one", 1, false, 0.01, 1);
        write(60, "four", 1, false, 0.01, 4);
        assertThat(digest("four")).isEqualTo(digest("one"));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        write(16, "one", 1, false, 0, 1);
        SyntheticMonths.write(
                new GeneratorSettings(16, 2, folder.resolve("two"), OCTOBER, 1, false, 0), (done, all) -> {});
        assertThat(digest("two")).isNotEqualTo(digest("one"));
    }

    @Test
    void zipsAreTheSameToTheByte() throws IOException {
        write(16, "one", 1, true, 0, 1);
        write(16, "two", 1, true, 0, 2);
        assertThat(digest("one")).containsKey("depots/2023-10/PRJ-00001.zip").isEqualTo(digest("two"));
    }

    @Test
    void folderThatHoldsAnythingIsRefused() throws IOException {
        Files.writeString(folder.resolve("kept.txt"), "kept");
        assertThatThrownBy(() -> write(1, "", 1, false, 0, 1))
                .isInstanceOf(OutputFolderNotEmptyException.class)
                .hasMessageContaining("expected an absent or empty folder");
        assertThat(folder).isDirectoryContaining("glob:**kept.txt").isDirectoryNotContaining("glob:**depots");
    }

    @Test
    void rowsAndBytesAreThoseOfTheFiles() throws IOException {
        GeneratedMonths written = write(80, "out", 1, false, 0.0005, 2);
        Map<Extrait, Long> rows = new TreeMap<>();
        Map<Extrait, Long> bytes = new TreeMap<>();
        for (Extrait extrait : Extrait.values()) {
            rows.put(extrait, 0L);
            bytes.put(extrait, 0L);
            for (Path depot : new Deliveries(folder.resolve("out")).depots("2023-10")) {
                Path file = depot.resolve(extrait.fileName());
                if (Files.exists(file)) {
                    rows.merge(extrait, lines(file) - 1, Long::sum);
                    bytes.merge(extrait, Files.size(file), Long::sum);
                }
            }
        }
        assertThat(written.rows()).isEqualTo(rows);
        assertThat(written.bytes()).isEqualTo(bytes);
        assertThat(written.essms()).isEqualTo(80);
        assertThat(written.projects()).isEqualTo(3);
    }

    @Test
    void everyDepotHasTheFilesThatAreNeeded() throws IOException {
        write(200, "out", 1, false, 0, 2);
        for (Path depot : new Deliveries(folder.resolve("out")).depots("2023-10")) {
            assertThat(Arrays.stream(Extrait.values()).filter(Extrait::isExpected))
                    .filteredOn(extrait -> extrait != Extrait.MISES_A_JOUR)
                    .allMatch(extrait -> Files.exists(depot.resolve(extrait.fileName())));
        }
    }

    @Test
    void withoutFaultsNoRowHasAReasonToBeRejected() throws IOException {
        write(120, "out", 1, false, 0, 2);
        Deliveries deliveries = new Deliveries(folder.resolve("out"));
        Set<String> registry = new HashSet<>();
        deliveries.registry("etablissements.csv", row -> registry.add(Deliveries.cell(row, "finess_et")));
        for (Path depot : deliveries.depots("2023-10")) {
            Set<String> dossiers = new HashSet<>();
            for (Extrait extrait : Extrait.values()) {
                Deliveries.rows(depot, extrait, row -> {
                    String finess = Deliveries.cell(row, "finess_et");
                    assertThat(registry.contains(finess)).isTrue();
                    if (extrait == Extrait.DOSSIERS) {
                        dossiers.add(finess + Deliveries.cell(row, "dossier_id"));
                    }
                    if (extrait.refersToDossiers()) {
                        assertThat(dossiers.contains(finess + Deliveries.cell(row, "dossier_id")))
                                .isTrue();
                    }
                    assertThat(endsBeforeItStarts(row)).isFalse();
                });
            }
        }
    }

    @Test
    void faultsStrikeTheirShareOfTheRows() throws IOException {
        GeneratedMonths written = write(100, "right", 1, false, 0, 2);
        write(100, "wrong", 1, false, 0.01, 2);
        long different = 0;
        for (Extrait extrait : Extrait.values()) {
            for (Path right : new Deliveries(folder.resolve("right")).depots("2023-10")) {
                Path wrong = folder.resolve("wrong/depots/2023-10").resolve(right.getFileName());
                if (extrait != Extrait.EFFECTIFS && Files.exists(right.resolve(extrait.fileName()))) {
                    different += differentLines(right.resolve(extrait.fileName()), wrong.resolve(extrait.fileName()));
                }
            }
        }
        assertThat((double) different / written.totalRows()).isBetween(0.008, 0.011);
    }

    @Test
    void monthsHaveTheSameDepotsAndTheSamePersons() throws IOException {
        write(30, "out", 3, false, 0, 2);
        Deliveries deliveries = new Deliveries(folder.resolve("out"));
        Set<String> august = persons(deliveries, "2023-08");
        Set<String> october = persons(deliveries, "2023-10");
        Set<String> both = new HashSet<>(august);
        both.retainAll(october);
        assertThat(deliveries.depots("2023-08").stream().map(Path::getFileName))
                .isEqualTo(deliveries.depots("2023-10").stream()
                        .map(Path::getFileName)
                        .toList());
        assertThat(both.size()).isGreaterThan(august.size() * 85 / 100);
        assertThat(october).hasSizeGreaterThan(both.size());
    }

    @Test
    void proportionsAreBelievable() throws IOException {
        write(300, "out", 1, false, 0, 2);
        UsageJudge judge = new UsageJudge(folder.resolve("out"), OCTOBER);
        assertThat(Indicateur.WITH_TARGET)
                .allSatisfy(indicateur -> assertThat(judge.share(indicateur)).isBetween(0.50, 0.70));
        assertThat(judge.conform()).isBetween(0.15, 0.45);
        assertThat(judge.firstMeasures()).isBetween(0.01, 0.06);
        assertThat(judge.personsAnEssms()).isBetween(85.0, 115.0);
        assertThat(judge.eventsAPerson()).isBetween(12.5, 17.5);
    }

    private GeneratedMonths write(int essms, String name, int months, boolean zip, double faultRate, int threads)
            throws IOException {
        List<Integer> heard = new ArrayList<>();
        GeneratorSettings settings =
                new GeneratorSettings(essms, 1, folder.resolve(name), OCTOBER, months, zip, faultRate);
        GeneratedMonths written = SyntheticMonths.write(settings, (done, all) -> heard.add(all - done), threads);
        assertThat(heard).hasSize(written.projects()).endsWith(0);
        return written;
    }

    private static Set<String> persons(Deliveries deliveries, String month) {
        Set<String> persons = new HashSet<>();
        for (Path depot : deliveries.depots(month)) {
            Deliveries.rows(
                    depot,
                    Extrait.DOSSIERS,
                    row -> persons.add(Deliveries.cell(row, "finess_et")
                            + Deliveries.cell(row, "dossier_id")
                            + Deliveries.cell(row, "date_entree")));
        }
        return persons;
    }

    private static boolean endsBeforeItStarts(NamedCsvRecord row) {
        for (String of : List.of("entree", "debut")) {
            if (row.findField("date_" + of).isPresent()) {
                LocalDate end = Deliveries.day(row, of.equals("debut") ? "date_fin" : "date_sortie");
                return end.isBefore(Deliveries.day(row, "date_" + of));
            }
        }
        return false;
    }

    private static long differentLines(Path one, Path other) throws IOException {
        List<String> left = Files.readAllLines(one);
        List<String> right = Files.readAllLines(other);
        assertThat(right).hasSameSizeAs(left);
        return IntStream.range(0, left.size())
                .filter(i -> !left.get(i).equals(right.get(i)))
                .count();
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        }
    }

    private Map<String, Integer> digest(String name) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
