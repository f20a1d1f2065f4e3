package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later revision may change of a projet without changing its figures, and what not. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class StandingRevisionTest {

    private static final Map<String, String> MONTH = Map.of(
            "indicateurs.csv",
            PublishedSamples.INDICATEURS
                    + "2023-10;P1;759900012;DMP;false;2023-10-01;2023-10-31;9;10;DECLARE;90.00;70;ATTEINT;;0\n"
                    + "2023-10;P2;759900020;DMP;false;2023-10-01;2023-10-31;8;10;DECLARE;80.00;70;ATTEINT;;0\n",
            "essms.csv",
            PublishedSamples.ESSMS
                    + "2023-10;P1;759900012;\"EHPAD; fictif\";PA;ACQUISITION;CONFORME;10;10;10;5;5;OUI\n"
                    + "2023-10;P2;759900020;EHPAD bis;PA;ACQUISITION;CONFORME;10;10;10;5;5;OUI\n",
            "projets.csv",
            PublishedSamples.PROJETS
                    + "2023-10;P1;Grappe;Asso;11;2023;1;1;0;0;SOLDE_ELIGIBLE;;21000.00;10500.00;10500.00;ETABLI;\n"
                    + "2023-10;P2;Grappe;Asso;11;2023;1;1;0;0;SOLDE_ELIGIBLE;;21000.00;10500.00;10500.00;ETABLI;\n",
            "montants.csv",
            PublishedSamples.MONTANTS
                    + "P1;759900012;ACQUISITION;1;7000.00;14000.00;;21000.00\n"
                    + "P2;759900020;ACQUISITION;1;7000.00;14000.00;;21000.00\n",
            "anomalies.csv",
            PublishedSamples.ANOMALIES + "2023-10;P1;759900012;LIGNES_REJETEES;2\n");

    @TempDir
    private Path root;

    private PublishedSamples samples;

    @BeforeEach
    void publish() throws IOException {
        samples = new PublishedSamples(root);
        samples.publish("2023-10", "", MONTH);
    }

    /**
     * Taken by printf and sha256sum of these lines: the name of each file, then its rows of P1 without the names of the
     * projet, its porteur and its ESSMS.
     */
    @Test
    void digestIsThatOfTheRowsOfTheProjetInFiveFiles() throws IOException {
        assertThat(standing().figures(Set.of("P1")))
                .isEqualTo(Map.of("P1", "7ec828ff672357dd002240e3e466f0219b6367ccee0a37fe2834fbe63771e4b8"));
    }

    @Test
    void everyPublishedColumnIsAFigureOrAName() {
        for (String file : FiguresDigest.files()) {
            List<String> published = Documents.of(Reports.empty()).stream()
                    .filter(document -> document.fileName().equals(file))
                    .flatMap(document -> document.columns().stream())
                    .filter(column ->
                            !Set.of("intitule", "porteur", "raison_sociale").contains(column))
                    .toList();
            assertThat(FiguresDigest.columns(file)).as(file).isEqualTo(published);
        }
        assertThat(FiguresDigest.files())
                .containsExactly("indicateurs.csv", "essms.csv", "projets.csv", "montants.csv", "anomalies.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file          | what changes                          | into                          | whose figures
            indicateurs.csv | 759900012;DMP;false;2023-10-01;2023-10-31;9 | 759900012;DMP;false;2023-10-01;2023-10-31;8 | P1
            indicateurs.csv | 90.00;70                              | 90.00;90                      | P1
            indicateurs.csv | 80.00;70;ATTEINT;;0                   | 80.00;70;NON_APPLICABLE;art. 1;0 | P2
            essms.csv       | CONFORME;10;10;10;5;5;OUI             | NON_MESURE;10;10;10;5;5;OUI   | P1 P2
            essms.csv       | fictif                                | modèle                        | ''
            essms.csv       | bis;PA                                | bis;PH                        | P2
            projets.csv     | P1;Grappe;Asso                        | P1;Autre;Autre                | ''
            projets.csv     | P2;Grappe;Asso;11                     | P2;Grappe;Asso;94             | P2
            projets.csv     | 10500.00;ETABLI;                      | 10500.00;A_CONFIRMER;         | P1 P2
            montants.csv    | P1;759900012;ACQUISITION;1;7000.00    | P1;759900012;ACQUISITION;1;2000.00 | P1
            montants.csv    | P2;759900020                          | P2;759900038                  | P2
            anomalies.csv   | REJETEES;2                            | REJETEES;3                    | P1
            anomalies.csv   | 2023-10;P1;759900012                  | 2023-10;P1;                   | P1
            """)
    void otherFiguresAreAnotherDigest(String file, String changes, String into, String whose) throws IOException {
        Map<String, String> before = standing().figures(Set.of("P1", "P2"));
        Map<String, String> other = new HashMap<>(MONTH);
        other.computeIfPresent(file, (name, text) -> text.replace(changes, into));
        assertThat(other).isNotEqualTo(MONTH);
        samples.publish("2023-10", "une raison", other);
        Map<String, String> after = standing().figures(Set.of("P1", "P2"));
        for (String projet : List.of("P1", "P2")) {
            assertThat(!Objects.equals(after.get(projet), before.get(projet)))
                    .as(projet)
                    .isEqualTo(whose.contains(projet));
        }
    }

    @Test
    void projetsItDoesNotKnowHaveNoDigest() throws IOException {
        assertThat(standing().figures(Set.of("P1", "P9"))).containsOnlyKeys("P1");
        assertThat(standing().projet("P9")).isEmpty();
    }

    /** The registry may have an identifier that a spreadsheet would take for a formula: it is published behind a quote. */
    @Test
    void projetIsFoundByItsIdentifierInTheRegistry() throws IOException {
        Map<String, String> escaped = new HashMap<>();
        MONTH.forEach((name, text) -> escaped.put(name, text.replace("P1;", "'+P1;")));
        samples.publish("2023-10", "une raison", escaped);
        assertThat(standing().figures(Set.of("+P1"))).containsOnlyKeys("+P1");
        assertThat(standing().projet("+P1"))
                .contains(new StandingRevision.PublishedProjet("SOLDE_ELIGIBLE", "21000.00", "10500.00", "ETABLI"));
    }

    @Test
    void periodWithoutRevisionHasNone() throws IOException {
        assertThat(StandingRevision.of(samples.folders("2023-11"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicateurs.csv", "essms.csv", "projets.csv", "montants.csv", "anomalies.csv"})
    void fileThatIsNotTheOnePublishedGivesNoFigure(String file) throws IOException {
        Path path = root.resolve("rapports/2023-10/r1").resolve(file);
        Files.writeString(path, Files.readString(path).replace("P2", "P3"));
        if (file.equals("anomalies.csv")) {
            Files.delete(path);
        }
        assertThatThrownBy(() -> standing().figures(Set.of("P1"))).isInstanceOf(IOException.class);
    }

    @Test
    void manifestOfAnotherRevisionIsRefused() throws IOException {
        samples.publish("2023-09", "", MONTH);
        Path october = root.resolve("rapports/2023-10/r1/manifest.json");
        Files.copy(root.resolve("rapports/2023-09/r1/manifest.json"), october, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::standing).hasMessageContaining("est le manifeste de 2023-09, révision r1");
    }

    private StandingRevision standing() throws IOException {
        return StandingRevision.of(samples.folders("2023-10")).orElseThrow();
    }
}
