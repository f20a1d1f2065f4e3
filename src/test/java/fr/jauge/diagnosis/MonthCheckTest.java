package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthCheckTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final Instant NOW = Instant.parse("2023-11-03T02:00:00Z");

    @TempDir
    private Path depots = Path.of("");

    @Test
    void depotsOfTheMonthAreCountedAndArchivesWeighMore() throws IOException {
        deliver("2023-10/P1/dossiers.csv", 300);
        deliver("2023-10/P1/effectifs.csv", 200);
        deliver("2023-10/P2.zip", 1000);
        deliver("2023-10/LISEZMOI.txt", 5000);
        MonthCheck check = new MonthCheck(depots, OCTOBER);
        assertThat(check.observations(NOW))
                .containsExactly(Observation.fine("Dépôts du mois", "2023-10 : 2 dépôts, dont 1 archive zip, 1,5 ko"));
        assertThat(check.weight()).isEqualTo(500 + 8 * 1000);
    }

    @Test
    void whoDeliveredTheMonthBeforeAndNotThisOneIsMissed() throws IOException {
        deliver("2023-08/P3/dossiers.csv", 1);
        deliver("2023-09/P1/dossiers.csv", 1);
        deliver("2023-09/p2.zip", 1);
        deliver("2023-10/P2/dossiers.csv", 1);
        assertThat(texts())
                .anySatisfy(
                        text -> assertThat(text).isEqualTo("A_SURVEILLER 1 dépôt de 2023-09 manque en 2023-10 : P1"));
        // a month that nobody delivered in is no measure of who is missing
        Files.delete(depots.resolve("2023-09/P1/dossiers.csv"));
        Files.delete(depots.resolve("2023-09/P1"));
        Files.delete(depots.resolve("2023-09/p2.zip"));
        Files.delete(depots.resolve("2023-09"));
        assertThat(texts())
                .anySatisfy(
                        text -> assertThat(text).isEqualTo("A_SURVEILLER 1 dépôt de 2023-08 manque en 2023-10 : P3"));
    }

    @Test
    void depotThatWillBeRefusedIsNamed() throws IOException {
        deliver("2023-10/P1/dossiers.csv", 1);
        deliver("2023-10/P1.zip", 1);
        deliver("2023-10/Projet n°2/dossiers.csv", 1);
        assertThat(texts())
                .contains(
                        "A_SURVEILLER « P1 » sera refusé (DEPOT_EN_DOUBLE)",
                        "A_SURVEILLER « Projet n°2 » sera refusé (NOM_INVALIDE)");
    }

    @Test
    void monthWithoutAFolderStopsARunAndAnEmptyOneDoesNot() throws IOException {
        assertThat(texts())
                .singleElement()
                .asString()
                .startsWith("A_CORRIGER « ")
                .endsWith("2023-10 » n’existe pas");
        Files.createDirectory(depots.resolve("2023-10"));
        assertThat(texts()).containsExactly("A_SURVEILLER 2023-10 : aucun dépôt");
    }

    @Test
    void fileFromTheFutureShowsAClockThatIsWrong() throws IOException {
        deliver("2023-10/P1/dossiers.csv", 1);
        Path file = depots.resolve("2023-10/P1/dossiers.csv");
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(120)));
        assertThat(texts()).hasSize(1);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(121)));
        assertThat(texts()).anyMatch(text -> text.startsWith("A_SURVEILLER un fichier est daté du futur"));
    }

    private List<String> texts() throws IOException {
        return new MonthCheck(depots, OCTOBER)
                .observations(NOW).stream()
                        .map(each -> each.level() + " " + each.seen())
                        .toList();
    }

    private void deliver(String name, int size) throws IOException {
        Path file = depots.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[size]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3600)));
    }
}
