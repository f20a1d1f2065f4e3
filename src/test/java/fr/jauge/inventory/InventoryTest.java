package fr.jauge.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jauge.extract.Depot;
import fr.jauge.extract.FileStamp;
import fr.jauge.extract.InputDigests;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.RegistrySamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {
    private static final Period SEPTEMBER = Inputs.OCTOBER.minusMonths(1);
    private static final Period AUGUST = Inputs.OCTOBER.minusMonths(2);

    @TempDir
    private Path root = Path.of("");

    /** Earlier months are read when somebody who participates is at the first measure. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # first measure, participation ends, September is read
            2023-10,         '',                 true
            2023-09,         '',                 false
            2023-11,         '',                 false
            '',              '',                 false
            2023-10,         2023-09-30,         false
            2023-10,         2023-10-01,         true
            """)
    void earlierMonthsAreReadWhenSomeoneIsAtTheFirstMeasure(String first, String end, boolean read) {
        MonthInputs inputs = Inputs.in(root)
                .write("referentiel/etablissements.csv", """
                        finess_et;raison_sociale;secteur;projet_id;situation;premiere_mesure;fin_participation
                        %s;Nom;PA;P1;ACQUISITION;2022-01;
                        %s;Nom;PA;P1;ACQUISITION;%s;%s
                        """.formatted(
                                RegistrySamples.finess(1), RegistrySamples.finess(2), first, end))
                .take();
        assertThat(inputs.earlier(SEPTEMBER, "og1").isPresent()).isEqualTo(read);
        assertThat(names(inputs)).anyMatch(name -> name.contains("2023-10"));
        assertThat(names(inputs).stream().anyMatch(name -> name.contains("2023-09")))
                .isEqualTo(read);
    }

    @Test
    void earlierDepotIsFoundByItsNameWhateverItsCase() {
        MonthInputs inputs = Inputs.in(root)
                .registry("2023-10")
                .write("depots/2023-08/OG2/dossiers.csv", "x")
                .take();
        assertThat(inputs.earlier(AUGUST, "og2")).map(Depot::name).contains("OG2");
        assertThat(inputs.earlier(AUGUST, "og1")).isEmpty();
        assertThat(inputs.earlier(SEPTEMBER, "og9")).isEmpty();
        assertThat(inputs.earlier(Inputs.OCTOBER.minusMonths(3), "og1")).isEmpty();
    }

    @Test
    void everyFileReadIsListedByItsPathInOrder() {
        MonthInputs inputs = Inputs.in(root)
                .registry("2023-10")
                .zip("depots/2023-10/og2")
                .write("depots/2023-10/og1/note.txt", "x")
                .take();
        assertThat(names(inputs))
                .containsExactly(
                        "depots/2023-09/og1/dossiers.csv",
                        "depots/2023-10/og1/dossiers.csv",
                        "depots/2023-10/og1/effectifs.csv",
                        "depots/2023-10/og2.zip",
                        "referentiel/etablissements.csv",
                        "referentiel/projets.csv");
        assertThat(inputs.files())
                .contains(FileDigest.of(
                        "depots/2023-10/og1/effectifs.csv",
                        "finess_et\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void monthInWhichNobodyDeliveredIsAMonth() {
        MonthInputs inputs =
                Inputs.in(root).delete("depots").folder("depots/2023-10").take();
        assertThat(inputs.month().depots()).isEmpty();
        assertThat(names(inputs)).hasSize(2);
    }

    @Test
    void whatIsPassedOverIsNamed() {
        MonthInputs inputs = Inputs.in(root)
                .write("depots/2023-10/note.txt", "x")
                .folder("depots/2023-10/.cache")
                .write("referentiel/lisez\u001B[31mmoi.txt", "x")
                .write("referentiel/projets.csv", """
                        projet_id;intitule;porteur;region;campagne;couleur;=1+1
                        P1;Grappe;Porteur;32;2023;bleu;2
                        """)
                .take();
        assertThat(inputs.passedOver())
                .containsExactly(
                        "référentiel : « lisez?[31mmoi.txt » ignoré",
                        "projets.csv : colonne « couleur » ignorée",
                        "projets.csv : colonne au nom illisible ignorée",
                        "2023-10 : « .cache » ignoré",
                        "2023-10 : « note.txt » ignoré");
    }

    @Test
    void digestsThatAreKnownAreRecalled() {
        Inputs inputs = Inputs.in(root);
        InputDigests.Memory memory =
                stamp -> stamp.path().endsWith("og2/dossiers.csv") ? Optional.of("f00d") : Optional.empty();
        MonthInputs taken = inputs.take(memory);
        assertThat(taken.digests().of(inputs.path("depots/2023-10/og2/dossiers.csv")))
                .map(InputDigests.Digest::sha256)
                .contains("f00d");
        assertThat(taken.fingerprint()).isNotEqualTo(inputs.fingerprint());
    }

    @Test
    void memoryIsAskedForTheFileAsItIs() {
        Inputs inputs = Inputs.in(root);
        List<FileStamp> asked = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        inputs.take(stamp -> {
            asked.add(stamp);
            return Optional.empty();
        });
        assertThat(asked).extracting(FileStamp::size).containsExactlyInAnyOrder(21L, 10L, 16L);
    }

    @Test
    void folderOfThePeriodIsNeeded() {
        assertThat(reasons(Inputs.in(root).period("2023-11")))
                .containsExactly("Le dossier des dépôts du mois « " + root.resolve("depots/2023-11")
                        + " » n’existe pas : vérifier --period et --depots, ou créer le dossier, même vide.");
    }

    @Test
    void fileInPlaceOfTheFolderOfThePeriodIsNotOne() {
        assertThat(reasons(Inputs.in(root).delete("depots/2023-10").write("depots/2023-10", "x")))
                .hasSize(1);
    }

    @Test
    void registryThatIsMissingIsToldFileByFile() {
        assertThat(reasons(Inputs.in(root).delete("referentiel")))
                .containsExactly(
                        "projets.csv : Le fichier est absent du dossier " + root.resolve("referentiel")
                                + " : déposez-le, ou corrigez le dossier du référentiel.",
                        "etablissements.csv : Le fichier est absent du dossier " + root.resolve("referentiel")
                                + " : déposez-le, ou corrigez le dossier du référentiel.");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(reasons(Inputs.in(root).period("2023-12").write("referentiel/etablissements.csv", """
                        finess_et;raison_sociale;secteur;projet_id;situation
                        123;Nom;PA;P1;ACQUISITION
                        %s;Nom;PX;P1;
                        """.formatted(
                                RegistrySamples.finess(2)))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(
                                        "etablissements.csv, ligne 2, colonne finess_et « 123 » : Un numéro FINESS"),
                        second -> assertThat(second)
                                .startsWith(
                                        "etablissements.csv, ligne 3, colonne secteur « PX » : Un code est attendu"),
                        third -> assertThat(third)
                                .startsWith("etablissements.csv, ligne 3, colonne situation : Une valeur"),
                        last -> assertThat(last).startsWith("Le dossier des dépôts du mois"));
    }

    @Test
    void rulesThatAreWrongAreToldBeforeAnythingElse() {
        Inputs inputs = Inputs.in(root)
                .period("2023-12")
                .rules()
                .write("campagnes/2023.yml", "campagne: 2022\n")
                .write("campagnes/brouillon.yml", "");
        assertThat(reasons(inputs))
                .contains(
                        "2023.yml, campagne « 2022 » : L'année doit être celle du nom du fichier :"
                                + " corrigez l'une ou l'autre.",
                        "brouillon.yml : Un fichier de règles se nomme AAAA.yml, de 2020.yml à 2099.yml : renommez-le ou"
                                + " retirez-le du dossier.")
                .noneMatch(reason -> reason.startsWith("Le dossier des dépôts"));
    }

    @Test
    void folderOfRulesThatIsMissingIsTold() {
        assertThat(reasons(Inputs.in(root).rules().delete("campagnes")))
                .containsExactly(root.resolve("campagnes") + " : Le dossier des règles de campagne n'existe pas :"
                        + " créez-le ou retirez l'option qui le désigne.");
    }

    @Test
    void messageOfTheExceptionHasALineForEachReason() {
        InvalidInputsException thrown = catchThrowableOfType(
                InvalidInputsException.class,
                () -> Inputs.in(root).delete("referentiel").check());
        assertThat(thrown).hasMessage(String.join(System.lineSeparator(), thrown.reasons()));
    }

    private static List<String> names(MonthInputs inputs) {
        return inputs.files().stream().map(FileDigest::name).toList();
    }

    private static List<String> reasons(Inputs inputs) {
        return catchThrowableOfType(InvalidInputsException.class, inputs::check).reasons();
    }
}
