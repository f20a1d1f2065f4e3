package fr.jauge.publication;

import static fr.jauge.publication.PublishedSamples.ESSMS;
import static fr.jauge.publication.PublishedSamples.INDICATEURS;
import static fr.jauge.publication.PublishedSamples.MONTANTS;
import static fr.jauge.publication.PublishedSamples.PROJETS;
import static fr.jauge.publication.PublishedSamples.essms;
import static fr.jauge.publication.PublishedSamples.indicateur;
import static fr.jauge.publication.PublishedSamples.projet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcartsCsvTest {
    private static final String P = "2023-10";
    private static final String A = "759900012";
    private static final String B = "759900020";

    @TempDir
    private Path root = Path.of("");

    @Test
    void sameFilesHaveNoDifference() throws IOException {
        String row = indicateur(P, "P1", A, "DMP", "3;4;CALCULE;75.00;70;ATTEINT;;0");

        assertThat(ecarts("indicateurs.csv", INDICATEURS, row, row)).isEmpty();
    }

    @Test
    void everyCellOfAnIndicatorThatDiffersIsARowInTheOrderOfCodePoints() throws IOException {
        assertThat(ecarts(
                        "indicateurs.csv",
                        INDICATEURS,
                        indicateur(P, "P1", A, "MSSANTE", "2;4;CALCULE;50.00;70;NON_ATTEINT;;1")
                                + indicateur(P, "P1", A, "DMP", "3;4;CALCULE;75.00;70;ATTEINT;;0"),
                        indicateur(P, "P1", A, "MSSANTE", "3;4;CALCULE;75.00;70;ATTEINT;;0")
                                + indicateur(P, "P1", A, "DMP", "3;4;DECLARE;75.00;70;ATTEINT;;0")))
                .containsExactly(
                        "2023-10;P1;759900012;DMP;source_denominateur;CALCULE;DECLARE",
                        "2023-10;P1;759900012;MSSANTE;manquant;1;0",
                        "2023-10;P1;759900012;MSSANTE;numerateur;2;3",
                        "2023-10;P1;759900012;MSSANTE;statut;NON_ATTEINT;ATTEINT",
                        "2023-10;P1;759900012;MSSANTE;taux;50.00;75.00");
    }

    @Test
    void factsOfEssmsHaveNoIndicatorAndThoseOfProjetsNoFiness() throws IOException {
        assertThat(ecarts("essms.csv", ESSMS, essms(P, "P1", A, "CONFORME"), essms(P, "P1", A, "NON_CONFORME")))
                .containsExactly("2023-10;P1;759900012;;statut;CONFORME;NON_CONFORME");
        assertThat(ecarts(
                        "projets.csv",
                        PROJETS,
                        projet(P, "P1", "SOLDE_ELIGIBLE", "2.00"),
                        projet(P, "P1", "MESURE_INCOMPLETE", "2.00")))
                .containsExactly("2023-10;P1;;;verdict;SOLDE_ELIGIBLE;MESURE_INCOMPLETE");
    }

    @Test
    void rowThatOnlyOneRevisionHasIsOneDifference() throws IOException {
        assertThat(ecarts("essms.csv", ESSMS, essms(P, "P1", A, "CONFORME"), essms(P, "P1", B, "CONFORME")))
                .containsExactly(
                        "2023-10;P1;759900012;;ligne;PRESENTE;ABSENTE", "2023-10;P1;759900020;;ligne;ABSENTE;PRESENTE");
    }

    @Test
    void projetThatOnlyOneRevisionHasIsOneDifference() throws IOException {
        assertThat(ecarts("projets.csv", PROJETS, projet(P, "P1", "X", "1.00"), projet(P, "P2", "X", "1.00")))
                .containsExactly("2023-10;P1;;;ligne;PRESENTE;ABSENTE", "2023-10;P2;;;ligne;ABSENTE;PRESENTE");
    }

    @Test
    void amountsAreNamedAfterTheirFile() throws IOException {
        assertThat(ecarts(
                        "montants.csv",
                        MONTANTS,
                        "P1;" + A + ";ACQUISITION;1;7000.00;14000.00;;21000.00\nP1;;MATERIEL;;;;;100.00\n",
                        "P1;" + A + ";MISE_A_NIVEAU;1;5000.00;0.00;;5000.00\nP1;" + B
                                + ";MISE_A_NIVEAU;2;5000.00;0.00;;5000.00\n"
                                + "P1;;MATERIEL;;;;;250.00\nP1;;AMOA;;;;;9.00\n"))
                .containsExactly(
                        "2023-10;P1;;;montants.amoa;;9.00",
                        "2023-10;P1;;;montants.materiel;100.00;250.00",
                        "2023-10;P1;759900012;;montants.logiciel;14000.00;0.00",
                        "2023-10;P1;759900012;;montants.montant;21000.00;5000.00",
                        "2023-10;P1;759900012;;montants.situation;ACQUISITION;MISE_A_NIVEAU",
                        "2023-10;P1;759900012;;montants.usage;7000.00;5000.00",
                        "2023-10;P1;759900020;;montants.ligne;ABSENTE;PRESENTE");
    }

    @Test
    void cellsAreComparedAndCopiedAsTheyWereWritten() throws IOException {
        String before = projet(P, "P1", "X", "1.00").replace("Grappe fictive", "'=SOMME(A1)");
        String after = projet(P, "P1", "X", "1.00").replace("Grappe fictive", "\"a;b \"\"c\"\"\nd\"");

        assertThat(String.join("\n", ecarts("projets.csv", PROJETS, before, after)))
                .isEqualTo("2023-10;P1;;;intitule;'=SOMME(A1);\"a;b \"\"c\"\"\nd\"");
    }

    @Test
    void columnOrFileThatTheSupersededRevisionDidNotKnowIsNotCompared() throws IOException {
        new PublishedSamples(root).publish(P, "", Map.of("projets.csv", "periode;projet_id;verdict\n2023-10;P1;X\n"));

        assertThat(after(Map.of(
                        "projets.csv", PROJETS + projet(P, "P1", "Y", "1.00"),
                        "essms.csv", ESSMS + essms(P, "P1", A, "CONFORME"))))
                .containsExactly("2023-10;P1;;;verdict;X;Y");
    }

    @Test
    void projetsAreInTheOrderOfCodePoints() throws IOException {
        assertThat(ecarts("essms.csv", ESSMS, essms(P, "P\uFF21", A, "X"), essms(P, "P\uD835\uDC00", B, "X")))
                .containsExactly(
                        "2023-10;P\uFF21;759900012;;ligne;PRESENTE;ABSENTE",
                        "2023-10;P\uD835\uDC00;759900020;;ligne;ABSENTE;PRESENTE");
    }

    @Test
    void cellsOfAllFilesAreInOneOrder() throws IOException {
        new PublishedSamples(root)
                .publish(
                        P,
                        "",
                        Map.of(
                                "essms.csv", ESSMS + essms(P, "P1", A, "X") + essms(P, "P1", B, "X"),
                                "indicateurs.csv", INDICATEURS + indicateur(P, "P1", A, "DMP", "1;4;;;;;;"),
                                "projets.csv", PROJETS + projet(P, "P1", "X", "1.00"),
                                "montants.csv", MONTANTS + "P1;" + A + ";Z;1;1;1;;1\nP1;;AMOA;;;;;1\n"));

        assertThat(after(Map.of(
                        "essms.csv", ESSMS + essms(P, "P1", A, "Y") + essms(P, "P1", B, "Y"),
                        "indicateurs.csv", INDICATEURS + indicateur(P, "P1", A, "DMP", "2;4;;;;;;"),
                        "projets.csv", PROJETS + projet(P, "P1", "Y", "2.00").replace("Grappe", "Groupe"),
                        "montants.csv", MONTANTS + "P1;" + A + ";Z;2;1;1;;1\nP1;;AMOA;;;;;2\n")))
                .containsExactly(
                        "2023-10;P1;;;intitule;Grappe fictive;Groupe fictive",
                        "2023-10;P1;;;montants.amoa;1;2",
                        "2023-10;P1;;;subvention;1.00;2.00",
                        "2023-10;P1;;;verdict;X;Y",
                        "2023-10;P1;759900012;;montants.rang;1;2",
                        "2023-10;P1;759900012;;statut;X;Y",
                        "2023-10;P1;759900012;DMP;numerateur;1;2",
                        "2023-10;P1;759900020;;statut;X;Y");
    }

    @Test
    void supersededFileThatIsNotWhatWasPublishedStopsTheRevision() throws IOException {
        RevisionFolders folders =
                new PublishedSamples(root).publish(P, "", Map.of("essms.csv", ESSMS + essms(P, "P1", A, "CONFORME")));
        Path file = folders.revision(1).resolve("essms.csv");
        Files.writeString(file, ESSMS);

        assertThatIOException()
                .isThrownBy(() -> after(Map.of("essms.csv", ESSMS)))
                .withMessageContaining(file.toString())
                .withMessageContaining("jauge verify");

        Files.delete(file);
        assertThatIOException()
                .isThrownBy(() -> after(Map.of("essms.csv", ESSMS)))
                .withMessageContaining("manque");
    }

    @Test
    void fileThatIsNotInOrderIsNotCompared() throws IOException {
        String rows = essms(P, "P2", A, "X") + essms(P, "P1", B, "X");

        assertThatIOException().isThrownBy(() -> ecarts("essms.csv", ESSMS, rows, rows));
    }

    private List<String> ecarts(String file, String header, String before, String after) throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        DiskSync.deleteTree(samples.out());
        samples.publish(P, "", Map.of(file, header + before));
        return after(new HashMap<>(Map.of(file, header + after)));
    }

    private List<String> after(Map<String, String> documents) throws IOException {
        RevisionFolders folders = new PublishedSamples(root).publish(P, "correction", documents);
        List<String> lines = Files.readString(folders.revision(2).resolve("ecarts.csv"))
                .lines()
                .toList();
        assertThat(lines.get(0)).isEqualTo("periode;projet_id;finess_et;indicateur;champ;avant;apres");
        return lines.subList(1, lines.size());
    }
}
