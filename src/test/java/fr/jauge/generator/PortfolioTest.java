package fr.jauge.generator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Secteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final Portfolio NATIONAL = Portfolio.draw(1, 36_400, OCTOBER);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            ESSMS, projects
                1,        1
               26,        1
               38,        1
               52,        2
             1000,       38
            36400,     1400
            """, useHeadersInDisplayName = true)
    void projectsHaveTwentySixEssmsOnAverage(int essms, int projects) {
        Portfolio portfolio = Portfolio.draw(7, essms, OCTOBER);
        assertThat(portfolio.projets()).hasSize(projects);
        assertThat(portfolio.essms()).isEqualTo(essms);
    }

    @Test
    void aFewProjectsHaveSeveralHundredEssmsAndNoneUnderFifteen() {
        List<Integer> sizes = NATIONAL.projets().stream()
                .map(projet -> projet.essms().size())
                .sorted()
                .toList();
        assertThat(sizes.get(0)).isGreaterThanOrEqualTo(15);
        assertThat(sizes.get(sizes.size() / 2)).isBetween(17, 22);
        assertThat(sizes.get(sizes.size() - 1)).isBetween(200, 700);
    }

    @Test
    void everyFinessIsValidAndGivenOnce() {
        Set<Finess> establishments = new HashSet<>();
        Set<Finess> entities = new HashSet<>();
        for (Projet projet : NATIONAL.projets()) {
            for (Essms essms : projet.essms()) {
                assertThat(establishments.add(essms.finess())).isTrue();
                entities.add(essms.entity());
            }
        }
        assertThat(entities).noneMatch(establishments::contains);
        assertThat(establishments).allMatch(finess -> finess.value().charAt(2) == '9');
        for (Projet projet : NATIONAL.projets()) {
            String unknown = Strangers.of(projet, NATIONAL).unknown();
            assertThat(establishments.contains(new Finess(unknown))).isFalse();
        }
    }

    @Test
    void everyNameSaysThatItIsFictional() {
        assertThat(NATIONAL.projets()).allMatch(projet -> projet.porteur().contains("ficti"));
        assertThat(NATIONAL.projets())
                .allSatisfy(projet -> assertThat(projet.essms())
                        .allMatch(essms -> essms.name().contains("ficti")));
    }

    @Test
    void exclusionsHaveTheirLegalBasisAndSharesAreThoseOfHomeHelp() {
        List<Essms> all = NATIONAL.projets().stream()
                .flatMap(projet -> projet.essms().stream())
                .toList();
        assertThat(all)
                .filteredOn(essms -> !essms.terms().indicateursExclus().isEmpty())
                .hasSizeGreaterThan(300)
                .allMatch(essms -> essms.profile().secteur() == Secteur.AHI)
                .noneMatch(essms -> essms.terms().baseLegale().isEmpty());
        assertThat(all)
                .filteredOn(essms -> !essms.terms().partMedicoSociale().isEmpty())
                .hasSizeGreaterThan(300)
                .allMatch(essms -> essms.profile().secteur() == Secteur.DOM);
    }

    @Test
    void aFewEssmsAreMeasuredForTheFirstTimeAndFewerNotYet() {
        List<Essms> all = NATIONAL.projets().stream()
                .flatMap(projet -> projet.essms().stream())
                .toList();
        assertThat(all.stream()
                        .filter(essms -> essms.isFirstMeasuredIn(OCTOBER))
                        .count())
                .isBetween(36_400L * 25 / 1000, 36_400L * 35 / 1000);
        assertThat(all.stream()
                        .filter(essms -> essms.premiereMesure()
                                .filter(first -> first.compareTo(OCTOBER) <= 0)
                                .isEmpty())
                        .count())
                .isBetween(150L, 400L);
    }

    @Test
    void registryHasTheColumnsOfTheContract() throws IOException {
        RegistryFiles.write(folder, Portfolio.draw(3, 40, OCTOBER));
        assertThat(Files.readAllLines(folder.resolve("projets.csv")))
                .hasSize(3)
                .startsWith("projet_id;intitule;porteur;finess_ej;region;campagne;date_convention;date_vsr;"
                        + "date_visa_depenses;montant_materiel;montant_amoa")
                .allMatch(line -> line.split(";", -1).length == 11);
        assertThat(Files.readAllLines(folder.resolve("etablissements.csv")))
                .hasSize(41)
                .startsWith("finess_et;finess_ej;raison_sociale;secteur;projet_id;situation;premiere_mesure;"
                        + "debut_participation;fin_participation;indicateurs_exclus;base_legale_exclusion;"
                        + "part_medico_sociale;editeur_reference")
                .allMatch(line -> line.split(";", -1).length == 13);
    }
}
