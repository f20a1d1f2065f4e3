package fr.jauge.campagne;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Region;
import fr.jauge.lexicon.Situation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    @TempDir
    private Path folder;

    @Test
    void programCarriesTheCampaignsOf2022And2023() {
        assertThat(CampagneSamples.shipped().byYear()).containsOnlyKeys(2022, 2023);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022, MSSANTE,             70
            2022, DMP,                 70
            2022, DOSSIERS_ACTIFS,     90
            2022, PROJET_PERSONNALISE, 90
            2022, EVENEMENT_AGENDA,    90
            2023, MSSANTE,             70
            2023, DMP,                 70
            2023, DOSSIERS_ACTIFS,     90
            2023, PROJET_PERSONNALISE, 90
            2023, EVENEMENT_AGENDA,    90
            """)
    void targetsAreThoseOfTheCalls(int year, Indicateur indicateur, int cible) {
        assertThat(CampagneSamples.shipped(year).cible(indicateur)).isEqualTo(cible);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # year, situation,     rank, listed, usage,   logiciel
            2022,   ACQUISITION,   1,    true,   7000.00, 14500.00
            2022,   ACQUISITION,   1,    false,  7000.00, 12000.00
            2022,   ACQUISITION,   120,  true,   7000.00, 14500.00
            2022,   MISE_A_NIVEAU, 1,    ,       5000.00, 0.00
            2022,   MISE_A_NIVEAU, 120,  ,       5000.00, 0.00
            2023,   ACQUISITION,   1,    ,       7000.00, 14000.00
            2023,   ACQUISITION,   49,   ,       7000.00, 14000.00
            2023,   ACQUISITION,   50,   ,       2000.00, 3000.00
            2023,   ACQUISITION,   120,  true,   2000.00, 3000.00
            2023,   MISE_A_NIVEAU, 49,   ,       5000.00, 0.00
            2023,   MISE_A_NIVEAU, 50,   ,       2000.00, 0.00
            """)
    void amountsOfAnEssmsAreThoseOfTheCalls(
            int year, Situation situation, int rank, @Nullable Boolean listed, String usage, String logiciel) {
        SituationAmounts amounts = CampagneSamples.shipped(year).montants(situation);
        assertThat(amounts.usage().at(rank)).isEqualTo(new BigDecimal(usage));
        assertThat(amounts.logiciel(rank, Optional.ofNullable(listed))).isEqualTo(new BigDecimal(logiciel));
    }

    @Test
    void acquisitionOf2022CannotBePaidWithoutKnowingTheVendor() {
        SituationAmounts amounts = CampagneSamples.shipped(2022).montants(Situation.ACQUISITION);
        assertThat(amounts.dependsOnEditeur()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> amounts.logiciel(1, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"2022", "2023"})
    void capsLimitsDurationsAndAdvanceAreThoseOfTheCalls(int year) {
        CampagneRules rules = CampagneSamples.shipped(year);
        assertThat(rules.materielParEssms()).isEqualByComparingTo("20000");
        assertThat(rules.amoaParProjet()).isEqualByComparingTo("100000");
        assertThat(rules.moisMiseANiveau()).isEqualTo(9);
        assertThat(rules.moisAcquisition()).isEqualTo(18);
        assertThat(rules.avancePourcent()).isEqualTo(50);
        assertThat(rules.version()).isEqualTo(year + "-1");
        assertThat(rules.sources())
                .containsOnlyKeys("cibles", "montants", "plafonds", "petits_og", "delais_indicatifs", "paiement");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # region, essms, small
            32,       14,    true
            32,       15,    false
            94,       7,     true
            94,       8,     false
            01,       8,     false
            02,       8,     false
            03,       8,     false
            04,       8,     false
            06,       8,     false
            93,       8,     true
            """)
    void smallOgHasUnder15EssmsOrUnder8InCorsicaAndOverseas(String region, int essms, boolean small) {
        assertThat(CampagneSamples.shipped(2023).petitOg().includes(essms, new Region(region)))
                .isEqualTo(small);
    }

    @Test
    void thirdCampaignIsANewFileAndNoNewCode() {
        CampagneCatalog catalog = CampagneSamples.withThirdCampagne(folder);

        assertThat(catalog.byYear()).containsOnlyKeys(2022, 2023, 2024);
        CampagneRules rules = catalog.rules(2024).orElseThrow();
        assertThat(rules.cible(Indicateur.EVENEMENT_AGENDA)).isEqualTo(60);
        assertThat(rules.montants(Situation.ACQUISITION).usage().at(2)).isEqualByComparingTo("6000.50");
        assertThat(rules.montants(Situation.ACQUISITION).usage().at(4)).isEqualByComparingTo("1000");
        assertThat(rules.montants(Situation.ACQUISITION).usage().at(5)).isEqualByComparingTo("0");
        assertThat(rules.montants(Situation.MISE_A_NIVEAU).dependsOnEditeur()).isTrue();
        assertThat(rules.petitOg().includes(2, new Region("01"))).isFalse();
    }

    @Test
    void fileOfTheFolderReplacesAYearAndChangesItsDigestAlone() {
        CampagneSamples.write(folder, "2023.yml", CampagneSamples.text(2023).replace("MSSANTE: 70", "MSSANTE: 71"));

        CampagneCatalog catalog = CampagneSamples.catalog(CatalogReader.read(folder));

        assertThat(catalog.rules(2023).orElseThrow().cible(Indicateur.MSSANTE)).isEqualTo(71);
        assertThat(catalog.rules(2023).orElseThrow().file())
                .isNotEqualTo(CampagneSamples.shipped(2023).file());
        assertThat(catalog.rules(2022).orElseThrow()).isEqualTo(CampagneSamples.shipped(2022));
    }

    /** What was published with a revision is read as it was then, whatever the program carries now. */
    @Test
    void rulesOfOneFileAreReadAlone() {
        String text = CampagneSamples.text(2023).replace("MSSANTE: 70", "MSSANTE: 71");

        CampagneCatalog catalog = CampagneSamples.catalog(CatalogReader.read(2023, text.getBytes(UTF_8)));

        assertThat(catalog.byYear()).containsOnlyKeys(2023);
        CampagneRules rules = catalog.rules(2023).orElseThrow();
        assertThat(rules.cible(Indicateur.MSSANTE)).isEqualTo(71);
        assertThat(rules.text()).isEqualTo(text);
        assertThat(rules.sources()).isEqualTo(CampagneSamples.shipped(2023).sources());
        assertThat(CampagneSamples.errors(CatalogReader.read(2022, text.getBytes(UTF_8))))
                .extracting(CampagneError::key)
                .containsExactly("campagne");
    }

    @Test
    void everyErrorOfEveryFileIsToldAtOnce() {
        CampagneSamples.write(folder, "2022.yml", CampagneSamples.text(2022).replace("MSSANTE: 70", "MSANTE: 70"));
        CampagneSamples.write(
                folder,
                "2023.yml",
                CampagneSamples.text(2023)
                        .replace("campagne: 2023", "campagne: 2032")
                        .replace("DMP: 70", "DMP: 70%")
                        .replace("DOSSIERS_ACTIFS: 90", "DOSSIERS_ACTIFS: 101")
                        .replace("EVENEMENT_AGENDA: 90", "EVENEMENT_AGENDA:")
                        .replace("a_partir_du: 50, euros: 3000", "a_partir_du: 1, euros: 3000")
                        .replace("euros: 5000", "euros: -5000")
                        .replace("\"94\"", "2A")
                        .replace("delais_indicatifs:", "delais:"));
        CampagneSamples.write(folder, "2024.yml", "campagne: 2024\ncampagne: 2024\n");
        CampagneSamples.write(folder, "2025.yml", "a: [1\nb: 2\n");
        CampagneSamples.write(folder, "2026.yml", "");
        CampagneSamples.write(folder, "2024.yaml", "");
        CampagneSamples.write(folder, "LISEZMOI.txt", "ignored");

        assertThat(CampagneSamples.errors(CatalogReader.read(folder)))
                .extracting(CampagneError::file, CampagneError::key, CampagneError::value)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"2022.yml\", \"cibles.MSSANTE\", \"\")",
                        "(\"2022.yml\", \"cibles.MSANTE\", \"70\")",
                        "(\"2023.yml\", \"campagne\", \"2032\")",
                        "(\"2023.yml\", \"cibles.DMP\", \"70%\")",
                        "(\"2023.yml\", \"cibles.DOSSIERS_ACTIFS\", \"101\")",
                        "(\"2023.yml\", \"cibles.EVENEMENT_AGENDA\", \"\")",
                        "(\"2023.yml\", \"montants.ACQUISITION.logiciel\", \"\")",
                        "(\"2023.yml\", \"montants.MISE_A_NIVEAU.usage[1].euros\", \"-5000\")",
                        "(\"2023.yml\", \"petits_og.corse_et_outre_mer.regions\", \"2A\")",
                        "(\"2023.yml\", \"delais_indicatifs\", \"\")",
                        "(\"2023.yml\", \"delais\", \"\")",
                        "(\"2024.yaml\", \"\", \"\")",
                        "(\"2024.yml\", \"campagne\", \"\")",
                        "(\"2025.yml\", \"\", \"\")",
                        "(\"2026.yml\", \"\", \"\")");
    }

    @Test
    void textsThatAreNotPlainDataAreErrorsAndNeverExceptions() throws IOException {
        CampagneSamples.write(folder, "2024.yml", "campagne: !!java.net.URL [\"http://a.example\"]\n");
        CampagneSamples.write(folder, "2025.yml", "- une liste\n");
        CampagneSamples.write(folder, "2026.yml", "campagne: 2026\nmontants: &a [*a]\ncibles: {MSSANTE: {}}\n");
        Files.write(folder.resolve("2027.yml"), "campagne: é".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("2028.yml"));
        CampagneSamples.write(folder, "2029.yml", "a: 1\n---\nb: 2\n");

        List<CampagneError> errors = CampagneSamples.errors(CatalogReader.read(folder));

        assertThat(errors)
                .extracting(CampagneError::file)
                .contains("2024.yml", "2025.yml", "2026.yml", "2027.yml", "2028.yml", "2029.yml");
        assertThat(errors).allSatisfy(each -> assertThat(each.reason()).endsWith("."));
    }

    @Test
    void folderThatDoesNotExistIsAnError() {
        assertThat(CampagneSamples.errors(CatalogReader.read(folder.resolve("absent"))))
                .extracting(CampagneError::reason)
                .containsExactly(Reasons.NO_FOLDER);
    }
}
