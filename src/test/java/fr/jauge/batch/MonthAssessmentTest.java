package fr.jauge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.campagne.CampagneSamples;
import fr.jauge.extract.ArchiveLimits;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Tallies;
import fr.jauge.inventory.Limits;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.RejectionThreshold;
import fr.jauge.measure.RowCounts;
import fr.jauge.measure.Tally;
import fr.jauge.publication.MonthReport;
import fr.jauge.registry.Essms;
import fr.jauge.registry.EssmsBuilder;
import fr.jauge.registry.Registry;
import fr.jauge.registry.RegistrySamples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthAssessmentTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final Finess EJ = RegistrySamples.finess(900);
    private static final Essms ESSMS = EssmsBuilder.essms(1).ownedBy(EJ).build();

    /** A refused depot, or one of its two first files, explains who is missing by its name alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # depot | month   | what is refused          | motive
            P1      | 2023-10 | DEPOT_EN_DOUBLE          | DEPOT_REFUSE
            p1      | 2023-10 | ARCHIVE_ILLISIBLE        | DEPOT_REFUSE
            EJ      | 2023-10 | ARCHIVE_ILLISIBLE        | DEPOT_REFUSE
            ET      | 2023-10 | FICHIER_EN_DOUBLE        | DEPOT_REFUSE
            P1      | 2023-10 | dossiers.csv             | DEPOT_REFUSE
            P1      | 2023-10 | effectifs.csv            | DEPOT_REFUSE
            P1      | 2023-10 | messages_mssante.csv     | DEPOT_ABSENT
            P1      | 2023-10 | nothing                  | DEPOT_ABSENT
            P1      | 2023-09 | ARCHIVE_ILLISIBLE        | DEPOT_ABSENT
            P1      | 2023-09 | dossiers.csv             | DEPOT_ABSENT
            P10     | 2023-10 | ARCHIVE_ILLISIBLE        | DEPOT_ABSENT
            og      | 2023-10 | ARCHIVE_ILLISIBLE        | DEPOT_ABSENT
            """)
    void essmsNotReceivedHasTheMotiveOfTheDepotOfItsName(String depot, String month, String refused, String motive) {
        String name = switch (depot) {
            case "EJ" -> EJ.value();
            case "ET" -> ESSMS.finess().value();
            default -> depot;
        };
        DepotReading reading = reading(Period.parse(month).orElseThrow(), name, refused);
        EssmsResult result = assess(List.of(reading)).essms().get(0);
        assertThat(result.indicators().get(0).status()).hasToString("DONNEES_ABSENTES");
        assertThat(result.indicators().get(0).motif()).isEqualTo(motive);
        assertThat(result.reception().depots()).isEqualTo(motive.equals("DEPOT_REFUSE") ? List.of(name) : List.of());
    }

    @Test
    void essmsReceivedInTwoDepotsHasNoFigure() {
        Tally tally = Tallies.tally(ESSMS.finess(), "present=10 messages=9 depot=OG2");
        Tally other = Tallies.tally(ESSMS.finess(), "present=10 messages=9 depot=OG1");
        EssmsResult result = assess(List.of(), tally, other).essms().get(0);
        assertThat(result.indicators().get(0).motif()).isEqualTo("DEPOTS_CONCURRENTS");
        assertThat(result.indicators().get(0).ratio()).isEmpty();
        assertThat(result.reception().depots()).containsExactly("OG1", "OG2");
    }

    @Test
    void essmsReceivedOnceIsMeasuredWhateverElseWasRefused() {
        Tally tally = Tallies.tally(ESSMS.finess(), "present=10 messages=9");
        MonthReport report = assess(List.of(reading(OCTOBER, "P1", "ARCHIVE_ILLISIBLE")), tally);
        assertThat(report.essms().get(0).indicators().get(0).status()).hasToString("ATTEINT");
        assertThat(report.hasRefusal()).isTrue();
    }

    @Test
    void everyProjetHasItsVerdictWithOrWithoutEssms() {
        MonthReport report = assess(List.of());
        assertThat(report.projets()).hasSize(1);
        assertThat(report.projets().get(0).verdict().motif())
                .isEqualTo(ESSMS.finess().value());
        assertThat(report.essms()).hasSize(1);
    }

    /** 72 of 100 messages, 85 of 100 DMP, 94 active of whom 80 have a projet and 57 an event: 85.10 and 60.63 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # campaign | targets        | reached
            2023       | 70 70 90 90 90 | MSSANTE DMP DOSSIERS_ACTIFS
            2024       | 75 80 95 85 60 | DMP PROJET_PERSONNALISE EVENEMENT_AGENDA
            """)
    void thirdCampaignJudgesByItsOwnTargets(int campagne, String targets, String reached, @TempDir Path folder) {
        CampagneCatalog catalog = CampagneSamples.withThirdCampagne(folder);
        Tally tally =
                Tallies.tally(ESSMS.finess(), "present=100 messages=72 dmp=85 active=94 projets=80 evenements=57");

        MonthReport report =
                new MonthAssessment(inputs(campagne, catalog), List.of(), List.of(tally)).report(depot -> Map.of());

        List<IndicatorResult> five = report.essms().get(0).indicators().subList(0, 5);
        assertThat(five.stream().map(each -> each.target().orElseThrow() + "").collect(Collectors.joining(" ")))
                .isEqualTo(targets);
        assertThat(five.stream()
                        .filter(each -> each.status() == IndicatorStatus.ATTEINT)
                        .map(each -> each.indicateur().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(reached);
        assertThat(report.projets().get(0).rules().annee()).isEqualTo(campagne);
        assertThat(report.projets().get(0).verdict().verdict()).isEqualTo(Verdict.CIBLES_NON_ATTEINTES);
    }

    private static MonthReport assess(List<DepotReading> readings, Tally... tallies) {
        return new MonthAssessment(inputs(2023, CampagneSamples.shipped()), readings, List.of(tallies))
                .report(depot -> Map.of());
    }

    private static DepotReading reading(Period month, String name, String refused) {
        if (refused.endsWith(".csv")) {
            return new DepotReading(month, name, Optional.empty(), List.of(file(refused)), List.of(), false);
        }
        Optional<DepotRefusal> refusal =
                refused.equals("nothing") ? Optional.empty() : Optional.of(DepotRefusal.valueOf(refused));
        return new DepotReading(month, name, refusal, List.of(), List.of(), false);
    }

    private static FileMeasure file(String name) {
        Extrait extrait = List.of(Extrait.values()).stream()
                .filter(each -> each.fileName().equals(name))
                .findFirst()
                .orElseThrow();
        return new FileMeasure(
                extrait,
                FileStatus.REFUSE,
                Optional.of(FileRefusal.ENTETE),
                new RowCounts(),
                "",
                0,
                List.of(),
                List.of());
    }

    private static MonthInputs inputs(int campagne, CampagneCatalog catalog) {
        return new MonthInputs(
                OCTOBER,
                false,
                new Limits(ArchiveLimits.DEFAULT, RejectionThreshold.DEFAULT),
                new Registry(List.of(RegistrySamples.signing(campagne)), List.of(ESSMS)),
                catalog,
                List.of(),
                new MonthFolder(List.of(), List.of()),
                Map.of(),
                InputDigests.none(),
                "f00d",
                List.of());
    }
}
