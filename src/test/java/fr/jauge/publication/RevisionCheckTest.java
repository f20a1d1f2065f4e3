package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.Finding.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three revisions of a period; each test spoils one thing and reads what {@code verify} says of r2. */
class RevisionCheckTest {
    private static final String P = "2023-10";

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        for (String reason : List.of("", "retard", "erreur")) {
            new PublishedSamples(root)
                    .publish(
                            P,
                            reason,
                            Map.of("essms.csv", "e\n", "projets.csv", "p\n"),
                            Map.of("759900012.csv", "indicateur;dossier_id\nDMP;D-1\n"),
                            Map.of("depots/2023-10/P1/dossiers.csv", "d\n", "referentiel/projets.csv", "r\n"));
        }
    }

    @Test
    void whatIsAsPublishedIsIntact() throws IOException {
        assertThat(verify(2)).hasSize(11).allMatch(finding -> finding.outcome() == Outcome.INTACT);
    }

    /** Paths from the root; {@code -} deletes. */
    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
            # file                                        | becomes | part   | name                                | because
            rapports/2023-10/r2/essms.csv                 | x       | PUBLIE | essms.csv                           | 2 octets attendus, 1 trouvés
            rapports/2023-10/r2/essms.csv                 | xx      | PUBLIE | essms.csv                           | même taille, autre contenu
            rapports/2023-10/r2/essms.csv                 | -       | PUBLIE | essms.csv                           | manquant
            rapports/2023-10/r2/plus.csv                  | x       | PUBLIE | plus.csv                            | ajouté
            rapports/2023-10/r2/manifest.json             | -       | PUBLIE | manifest.json                       | manquant ou illisible
            rapports/2023-10/r2/manifest.json             | {       | PUBLIE | manifest.json                       | manquant ou illisible
            rapports/2023-10/r2/purge.json                | {       | PUBLIE | purge.json                          | illisible
            rapports-prive/2023-10/r2/manifest.json       | -       | PRIVE  | manifest.json                       | manquant
            rapports-prive/2023-10/r2/a-traiter/759900012.csv | x   | PRIVE  | a-traiter/759900012.csv             | 1 trouvés
            rapports-prive/2023-10/r2/a-traiter/759900020.csv | x   | PRIVE  | a-traiter/759900020.csv             | ajouté
            depots/2023-10/P1/dossiers.csv                | x       | ENTREE | depots/2023-10/P1/dossiers.csv      | 2 octets attendus
            referentiel/projets.csv                       | xx      | ENTREE | referentiel/projets.csv             | même taille
            rapports/2023-10/LATEST                       | r2      | CHAINE | LATEST                              | nomme « r2 », alors que la dernière révision est r3
            rapports/2023-10/LATEST                       | -       | CHAINE | LATEST                              | manquant
            """)
    void whatDiffersIsNamedAlone(String file, String becomes, String part, String name, String because)
            throws IOException {
        spoil(file, becomes);

        assertThat(differences(2)).singleElement().satisfies(finding -> {
            assertThat(finding.part()).hasToString(part);
            assertThat(finding.name()).isEqualTo(name);
            assertThat(finding.detail()).contains(because);
        });
    }

    @Test
    void privateManifestThatIsAnotherIsNamed() throws IOException {
        Path manifest = root.resolve("rapports-prive/2023-10/r2/manifest.json");
        Files.writeString(manifest, Files.readString(manifest) + "\n");

        assertThat(differences(2))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.detail()).isEqualTo("ce n’est pas celui que la révision a publié"));
    }

    @Test
    void manifestChangedAfterwardsBreaksTheLinkOfTheNextRevision() throws IOException {
        Path manifest = root.resolve("rapports/2023-10/r1/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("camille", "claude"));

        assertThat(differences(3)).singleElement().satisfies(finding -> {
            assertThat(finding.name()).isEqualTo("r2");
            assertThat(finding.detail()).isEqualTo("le manifeste de r1 n’est pas celui que r2 a remplacé");
        });
    }

    @Test
    void revisionReplacesTheOneBeforeAndNoOther() throws IOException {
        Path manifest = root.resolve("rapports/2023-10/r3/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"revision\" : 2", "\"revision\" : 1"));

        assertThat(differences(3))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).isEqualTo("son manifeste ne dit pas remplacer r2"));
    }

    @Test
    void revisionThatIsGoneBreaksTheChain() throws IOException {
        DiskSync.deleteTree(root.resolve("rapports/2023-10/r2"));

        assertThat(differences(3)).extracting(Finding::name).containsExactly("r3", "r2");
    }

    @Test
    void manifestOfAnotherRevisionIsNotTakenForIts() throws IOException {
        Path r1 = root.resolve("rapports/2023-10/r1");
        Files.copy(r1.resolve("manifest.json"), root.resolve("kept"));
        spoil("rapports/2023-10/r2/manifest.json", Files.readString(root.resolve("kept")));

        assertThat(differences(2)).extracting(Finding::detail).contains("c’est celui de 2023-10, révision r1");
    }

    @Test
    void inputsNoLongerThereAreNoDifference() throws IOException {
        DiskSync.deleteTree(root.resolve("depots"));

        assertThat(differences(2)).isEmpty();
        assertThat(verify(2))
                .filteredOn(finding -> finding.outcome() == Outcome.ABSENT)
                .extracting(Finding::name)
                .containsExactly("depots/2023-10/P1/dossiers.csv");
    }

    @Test
    void revisionHandedOnWithoutItsPrivatePartIsNotWrong() throws IOException {
        DiskSync.deleteTree(root.resolve("rapports-prive"));

        assertThat(differences(2)).isEmpty();
        assertThat(verify(2)).anyMatch(finding -> finding.outcome() == Outcome.ABSENT);
    }

    @Test
    void nameThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Path manifest = root.resolve("rapports/2023-10/r3/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("referentiel/projets.csv", "referentiel/../projets.csv"));

        assertThat(differences(3)).extracting(Finding::detail).containsExactly("ce nom mène hors du dossier");
    }

    @Test
    void whatWasPurgedIsSaidAndIsNoDifference() throws IOException {
        for (Purge.Step step : Purge.plan(
                new PublishedRevisions(root.resolve("rapports")),
                Period.parse("2023-11").orElseThrow())) {
            Purge.apply(step, Instant.parse("2026-01-05T10:00:00Z"));
        }

        assertThat(differences(2)).isEmpty();
        assertThat(verify(2))
                .filteredOn(finding -> finding.outcome() == Outcome.PURGE)
                .extracting(Finding::name, Finding::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("essms.csv", "le 2026-01-05"),
                        org.assertj.core.groups.Tuple.tuple("a-traiter/759900012.csv", "le 2026-01-05"));
    }

    @Test
    void purgeIsNoExcuseForWhatAPurgeNeverTakes() throws IOException {
        String marker =
                "{\"date\":\"2026-01-05\",\"supprimes\":[{\"fichier\":\"essms.csv\"},{\"fichier\":\"projets.csv\"}]}";
        spoil("rapports/2023-10/r3/purge.json", marker);
        spoil("rapports/2023-10/r3/essms.csv", "-");
        spoil("rapports/2023-10/r2/purge.json", marker);
        spoil("rapports/2023-10/r2/projets.csv", "-");

        assertThat(differences(3)).extracting(Finding::name).containsExactly("essms.csv");
        assertThat(differences(2)).extracting(Finding::name).containsExactly("projets.csv");
    }

    private void spoil(String file, String becomes) throws IOException {
        Path path = root.resolve(file);
        if (becomes.equals("-")) {
            Files.delete(path);
        } else {
            Files.writeString(path, becomes);
        }
    }

    private List<Finding> verify(int number) throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        return new RevisionCheck(samples.folders(P), number, samples.depots(), samples.referentiel()).findings();
    }

    private List<Finding> differences(int number) throws IOException {
        return verify(number).stream()
                .filter(finding -> finding.outcome() == Outcome.DIFFERENT)
                .toList();
    }
}
