package fr.jauge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.campagne.CampagneSamples;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReaderTest {
    private static final String F1 = RegistrySamples.finess(1).value();
    private static final String F2 = RegistrySamples.finess(2).value();
    private static final String F3 = RegistrySamples.finess(3).value();

    private static final String PROJETS = """
            projet_id;intitule;porteur;region;campagne
            P1;Grappe;Porteur;32;2023
            P2;Grappe;Porteur;94;2022
            """;
    private static final String ESSMS = """
            finess_et;raison_sociale;secteur;projet_id;situation
            %s;Résidence;PA;P1;ACQUISITION
            """.formatted(F1);

    @TempDir
    private Path folder;

    @Test
    void everyColumnOfAProjetIsRead() {
        write("projets.csv", """
                projet_id;intitule;porteur;finess_ej;region;campagne;date_convention;date_vsr;date_visa_depenses;montant_materiel;montant_amoa
                P1;"Grappe
                du Nord";Porteur;%s;32;2023;2023-03-01;2024-02-29;2024-06-30;12000,50;0.5
                """.formatted(F2));
        write("etablissements.csv", ESSMS);

        Projet projet = valid().registry().projet("P1").orElseThrow();

        assertThat(projet.intitule()).isEqualTo("Grappe\ndu Nord");
        assertThat(projet.porteur()).isEqualTo("Porteur");
        assertThat(projet.finessEj()).contains(RegistrySamples.finess(2));
        assertThat(projet.region().code()).isEqualTo("32");
        assertThat(projet.campagne()).isEqualTo(2023);
        assertThat(projet.dateConvention()).contains(LocalDate.of(2023, 3, 1));
        assertThat(projet.dateVsr()).contains(LocalDate.of(2024, 2, 29));
        assertThat(projet.dateVisaDepenses()).contains(LocalDate.of(2024, 6, 30));
        assertThat(projet.montantMateriel().orElseThrow()).isEqualByComparingTo("12000.50");
        assertThat(projet.montantAmoa().orElseThrow()).isEqualByComparingTo("0.50");
    }

    @Test
    void everyColumnOfAnEssmsIsRead() {
        write("projets.csv", PROJETS);
        write("etablissements.csv", """
                finess_et,finess_ej,raison_sociale,secteur,projet_id,situation,premiere_mesure,debut_participation,fin_participation,indicateurs_exclus,base_legale_exclusion,part_medico_sociale,editeur_reference
                %s,%s,=Foyer,ahi,P2,acquisition,2023-10,2023-01-01,2024-12-31,"dmp  MSSANTE",2025/100,"0,370",Oui
                """.formatted(F1, F2));

        Essms essms = valid().registry().essms(RegistrySamples.finess(1)).orElseThrow();

        assertThat(essms.finessEj()).contains(RegistrySamples.finess(2));
        assertThat(essms.raisonSociale()).isEqualTo("=Foyer");
        assertThat(essms.secteur()).isEqualTo(Secteur.AHI);
        assertThat(essms.projetId()).isEqualTo("P2");
        assertThat(essms.situation()).isEqualTo(Situation.ACQUISITION);
        assertThat(essms.premiereMesure()).hasToString("Optional[2023-10]");
        assertThat(essms.debutParticipation()).contains(LocalDate.of(2023, 1, 1));
        assertThat(essms.finParticipation()).contains(LocalDate.of(2024, 12, 31));
        assertThat(essms.indicateursExclus()).containsExactlyInAnyOrder(Indicateur.DMP, Indicateur.MSSANTE);
        assertThat(essms.baseLegaleExclusion()).contains("2025/100");
        assertThat(essms.partMedicoSociale().orElseThrow()).hasToString("0.370");
        assertThat(essms.editeurReference()).contains(true);
    }

    @Test
    void registryAnswersInOneOrderWhateverThatOfTheRows() {
        write("projets.csv", "projet_id,intitule,porteur,region,campagne\nP2,a,b,32,2023\nP10,a,b,32,2023\n");
        write("etablissements.csv", head() + row(F3, "P2") + row(F1, "P10") + row(F2, "P2"));

        Registry registry = valid().registry();

        assertThat(registry.projets()).extracting(Projet::id).containsExactly("P10", "P2");
        assertThat(registry.essms()).extracting(each -> each.finess().value()).containsExactly(F1, F2, F3);
        assertThat(registry.essmsOf(registry.projet("P2").orElseThrow()))
                .extracting(each -> each.finess().value())
                .containsExactly(F2, F3);
    }

    @Test
    void headersUnknownColumnsAndOtherFilesAreTolerated() {
        write("Projets.CSV", "\uFEFF\"Projet_ID\", INTITULE ,porteur,region,campagne,Note\r\nP1,a,b,32,2023,x\r\n");
        write("etablissements.csv", ESSMS);
        write(".cache", "");
        write("LISEZMOI.txt", "");

        RegistryReading.Valid reading = valid();

        assertThat(reading.registry().projets()).hasSize(1);
        assertThat(reading.unknownColumns()).containsExactly(new UnknownColumn("projets.csv", "Note"));
        assertThat(reading.ignored()).containsExactly(".cache", "LISEZMOI.txt");
        assertThat(reading.files()).extracting(FileDigest::name).containsExactly("projets.csv", "etablissements.csv");
    }

    @Test
    void everyErrorOfBothFilesIsToldAtOnce() {
        write("projets.csv", """
                projet_id;intitule;porteur;finess_ej;region;campagne;date_convention;date_vsr;date_visa_depenses;montant_materiel;montant_amoa
                P1;Grappe;Porteur;989000011;5;2031;2023-02-29;0000-01-01;01/02/2023;-1;1 000
                P1;;Porteur;;32;2023;;;;;
                100000000000047;Grappe;Porteur;;32;2023;;;;;

                P2;Grappe;Porteur;;94;2022;;;;
                P3;Grappe;Porteur;;94;2022;;;;;
                """);
        write("etablissements.csv", """
                finess_et;finess_ej;raison_sociale;secteur;projet_id;situation;premiere_mesure;debut_participation;fin_participation;indicateurs_exclus;base_legale_exclusion;part_medico_sociale;editeur_reference
                989000011;2a0000000;"Foyer
                du lac";XX;P9;ACHAT;2023-13;2023-02-30;9999-12-32;E_PARCOURS;;0;PEUT-ETRE
                %1$s;;;;;;;;;;;1,01;
                %1$s;;Foyer;PA;P1;ACQUISITION;;2023-10-02;2023-10-01;DMP;;;
                %2$s;;Foyer;PA;P3;ACQUISITION;;;;;;0.5;
                %3$s;;Foyer;PA;P2;ACQUISITION;;;;;;0.5;
                %3$s;;Foyer
                """.formatted(F1, F2, F3));

        assertThat(invalid())
                .extracting(RegistryReaderTest::place)
                .containsExactly(
                        "projets.csv:2:finess_ej:989000011",
                        "projets.csv:2:region:5",
                        "projets.csv:2:campagne:2031",
                        "projets.csv:2:date_convention:2023-02-29",
                        "projets.csv:2:date_vsr:0000-01-01",
                        "projets.csv:2:date_visa_depenses:01/02/2023",
                        "projets.csv:2:montant_materiel:-1",
                        "projets.csv:2:montant_amoa:1 000",
                        "projets.csv:3:projet_id:P1",
                        "projets.csv:3:intitule:",
                        "projets.csv:4:projet_id:(masqué)",
                        "projets.csv:6::10",
                        "etablissements.csv:2:finess_et:989000011",
                        "etablissements.csv:2:finess_ej:2a0000000",
                        "etablissements.csv:2:secteur:XX",
                        "etablissements.csv:2:projet_id:P9",
                        "etablissements.csv:2:situation:ACHAT",
                        "etablissements.csv:2:premiere_mesure:2023-13",
                        "etablissements.csv:2:debut_participation:2023-02-30",
                        "etablissements.csv:2:fin_participation:9999-12-32",
                        "etablissements.csv:2:indicateurs_exclus:E_PARCOURS",
                        "etablissements.csv:2:base_legale_exclusion:",
                        "etablissements.csv:2:part_medico_sociale:0",
                        "etablissements.csv:2:editeur_reference:PEUT-ETRE",
                        "etablissements.csv:4:raison_sociale:",
                        "etablissements.csv:4:secteur:",
                        "etablissements.csv:4:projet_id:",
                        "etablissements.csv:4:situation:",
                        "etablissements.csv:4:part_medico_sociale:1,01",
                        "etablissements.csv:5:finess_et:" + F1,
                        "etablissements.csv:5:fin_participation:2023-10-01",
                        "etablissements.csv:5:base_legale_exclusion:",
                        "etablissements.csv:6:editeur_reference:",
                        "etablissements.csv:8::3");
    }

    @Test
    void reasonsAreSentencesThatSayWhatToDo() {
        write("projets.csv", "projet_id;intitule;porteur;region;campagne\nP1;a;b;99;1999\n");
        write("etablissements.csv", head() + row("1", "P2"));
        assertThat(invalid())
                .extracting(RegistryError::reason)
                .allSatisfy(reason -> assertThat(reason).matches("(?s)[A-ZÀ-Ý].*( : |\\. ).*\\."));
        assertThat(invalid().get(1).reason()).contains("2022, 2023");
    }

    /** In the table, ~ is a line feed. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            `` ! projets.csv:0::
            `~ ~` ! projets.csv:0::
            projet_id;intitule;porteur;region;campagne;"x~P1;a;b;32;2023 ! projets.csv:1::
            projet_id;intitule;porteur;region~P1;a;b;32 ! projets.csv:1:campagne:
            projet_id;Intitule;porteur;region;campagne;INTITULE ~P1;a;b;32;2023;c ! projets.csv:1:intitule:INTITULE
            projet_id;intitule;porteur;region;campagne;note;note~P1;a;b;32;2023;c;d ! ``
            projet_id;intitule;porteur;region;campagne~P1;a;b;32;2023~P2;"a;b ! projets.csv:3::
            projet_id;intitule;porteur;region~P1;a;b;99 ! projets.csv:1:campagne: projets.csv:2:region:99
            """)
    void faultsOfTheFormAreToldWithoutThoseTheyCause(String projets, String places) {
        write("projets.csv", projets.replace('~', '\n'));
        write("etablissements.csv", ESSMS);
        List<RegistryError> errors = read() instanceof RegistryReading.Invalid invalid ? invalid.errors() : List.of();
        assertThat(errors.stream().map(RegistryReaderTest::place).toList())
                .hasToString("[" + places.replace(" ", ", ") + "]");
    }

    @Test
    void missingFilesAreErrorsAndTheOtherFileIsStillChecked() throws IOException {
        Files.createDirectory(folder.resolve("projets.csv"));
        write("etablissements.csv", head() + row("1", "P1"));
        assertThat(invalid())
                .extracting(RegistryReaderTest::place)
                .containsExactly("projets.csv:0::", "etablissements.csv:2:finess_et:1");

        RegistryReading elsewhere = new RegistryReader(CampagneSamples.shipped()).read(folder.resolve("absent"));
        assertThat(((RegistryReading.Invalid) elsewhere).errors())
                .extracting(RegistryReaderTest::place)
                .containsExactly("projets.csv:0::", "etablissements.csv:0::");
    }

    @Test
    void twoFilesOfOneNameAreAnError() {
        write("projets.csv", PROJETS);
        write("PROJETS.csv", PROJETS);
        write("etablissements.csv", ESSMS);
        assertThat(invalid()).extracting(RegistryError::reason).containsExactly(Reasons.FILE_TWICE);
    }

    @Test
    void textThatIsNotUtf8IsToldAtItsLineAndTheRestIsChecked() {
        write("projets.csv", PROJETS);
        write(
                "etablissements.csv",
                (head() + F2 + ";Résidence;PA;P1;ACQUISITION\n" + row("1", "P1"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(invalid())
                .extracting(RegistryReaderTest::place)
                .containsExactly("etablissements.csv:2::", "etablissements.csv:3:finess_et:1");
    }

    @Test
    void headerThatIsNotUtf8EndsTheReadingOfItsFile() {
        write("projets.csv", PROJETS.getBytes(StandardCharsets.UTF_16));
        write("etablissements.csv", ESSMS);
        assertThat(invalid()).extracting(RegistryReaderTest::place).containsExactly("projets.csv:1::");
    }

    @Test
    void editeurIsAskedWhereTheCampaignPaysByItAlone() {
        write("projets.csv", PROJETS);
        write(
                "etablissements.csv",
                head() + row(F1, "P1") + row(F2, "P2") + row(F3, "P2").replace("ACQUISITION", "MISE_A_NIVEAU"));
        assertThat(invalid())
                .extracting(RegistryReaderTest::place)
                .containsExactly("etablissements.csv:3:editeur_reference:");
    }

    @Test
    void thirdCampaignIsKnownToTheRegistry(@TempDir Path rules) {
        write("projets.csv", PROJETS.replace("32;2023", "32;2024"));
        write("etablissements.csv", ESSMS.replace("ACQUISITION", "MISE_A_NIVEAU"));
        RegistryReading reading = new RegistryReader(CampagneSamples.withThirdCampagne(rules)).read(folder);
        assertThat(((RegistryReading.Invalid) reading).errors())
                .extracting(RegistryReaderTest::place)
                .containsExactly("etablissements.csv:2:editeur_reference:");
    }

    private static String head() {
        return "finess_et;raison_sociale;secteur;projet_id;situation\n";
    }

    private static String row(String finess, String projetId) {
        return finess + ";Foyer;PA;" + projetId + ";ACQUISITION\n";
    }

    private static String place(RegistryError error) {
        return Stream.of(error.file(), error.line(), error.column(), error.value())
                .map(String::valueOf)
                .reduce((left, right) -> left + ":" + right)
                .orElseThrow();
    }

    private RegistryReading read() {
        return new RegistryReader(CampagneSamples.shipped()).read(folder);
    }

    private RegistryReading.Valid valid() {
        if (read() instanceof RegistryReading.Valid valid) {
            return valid;
        }
        throw new AssertionError(read());
    }

    private List<RegistryError> invalid() {
        if (read() instanceof RegistryReading.Invalid invalid) {
            return invalid.errors();
        }
        throw new AssertionError("no error was found");
    }

    private void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
