package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherEcartsTest {
    private static final String P = "2023-10";

    @TempDir
    private Path root = Path.of("");

    @Test
    void firstRevisionHasNoDifferences() throws IOException {
        publish(1);

        assertThat(folders().revision(1).resolve("ecarts.csv")).doesNotExist();
        assertThat(outputs(1)).doesNotContain("ecarts.csv").hasSize(10);
    }

    @Test
    void laterRevisionSaysWhatItChangesAndItsManifestListsIt() throws IOException {
        new PublishedSamples(root)
                .publish(
                        P,
                        "",
                        Map.of(
                                "projets.csv",
                                PublishedSamples.PROJETS + PublishedSamples.projet(P, "P1", "SOLDE_ELIGIBLE", "1.00")));

        publish(2);

        assertThat(folders().revision(2).resolve("ecarts.csv")).hasContent("""
                        periode;projet_id;finess_et;indicateur;champ;avant;apres
                        2023-10;P1;;;ligne;PRESENTE;ABSENTE
                        """);
        assertThat(outputs(2)).contains("ecarts.csv").hasSize(11);
    }

    private void publish(int number) throws IOException {
        new Publisher(
                        folders(),
                        new ActionLists(new GatheredLists(root.resolve("gathered")), Map.of()),
                        List.of(),
                        List.of(),
                        (content, essms, dossiers) -> new byte[] {'p'})
                .publish(PublishedSamples.report(P), PublishedSamples.identity(number, "correction", List.of()));
    }

    private RevisionFolders folders() {
        return new PublishedSamples(root).folders(P);
    }

    private List<String> outputs(int number) throws IOException {
        return RevisionManifest.read(folders().manifest(number)).outputs().stream()
                .map(FileDigest::name)
                .toList();
    }
}
