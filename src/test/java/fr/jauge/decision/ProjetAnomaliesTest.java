package fr.jauge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.campagne.CampagneSamples;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Situation;
import fr.jauge.registry.Essms;
import fr.jauge.registry.RegistrySamples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjetAnomaliesTest {
    private static final CampagneRules RULES = CampagneSamples.shipped(2023);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # upgrades, acquisitions, convention, period,  months beyond, why
            1,          0,            2023-01-31, 2023-10, 0,             limit 31 October
            1,          0,            2023-01-30, 2023-10, 1,             limit 30 October: one day is a started month
            1,          0,            2022-12-31, 2023-10, 2,             limit 30 September: a month and a day
            1,          0,            2023-01-15, 2023-11, 2,             limit 15 October: a month and 15 days
            1,          0,            2022-01-31, 2023-10, 12,            limit 31 October 2022: twelve months
            0,          1,            2022-04-30, 2023-10, 1,             limit 30 October
            0,          1,            2022-05-01, 2023-10, 0,             limit 1 November
            1,          1,            2022-05-01, 2023-10, 0,             one acquisition is enough for 18 months
            1,          1,            2022-04-01, 2023-10, 1,             limit 1 October
            0,          0,            2022-05-01, 2023-10, 0,             nothing says upgrades alone
            0,          1,            2022-08-31, 2024-03, 2,             limit 29 February: a month and two days
            0,          1,            2030-01-01, 2023-10, 0,             convention to come
            """)
    void delayIsCountedFromItsLimitInStartedMonths(
            int upgrades, int acquisitions, LocalDate convention, String period, long months, String why) {
        List<Essms> essms = new ArrayList<>(RegistrySamples.essms(1, upgrades, Situation.MISE_A_NIVEAU));
        essms.addAll(RegistrySamples.essms(100, acquisitions, Situation.ACQUISITION));

        Map<AnomalyCode, Long> found = ProjetAnomalies.of(
                RegistrySamples.dated(convention, null, null),
                essms,
                Period.parse(period).orElseThrow(),
                RULES);

        assertThat(found.getOrDefault(AnomalyCode.DELAI_INDICATIF_DEPASSE, 0L))
                .as(why)
                .isEqualTo(months);
        assertThat(found).doesNotContainValue(0L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-03-15, 0
            2023-03-16, 1
            2023-04-15, 1
            2023-04-16, 2
            2024-03-15, 12
            2024-03-16, 13
            """)
    void startedMonthCountsAsOne(LocalDate day, long months) {
        assertThat(new DelaiIndicatif(LocalDate.of(2023, 3, 15)).monthsBeyond(day))
                .isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-28,1", "2023-03-31,2", "2023-04-30,3"})
    void monthFromThe31stEndsWithAShorterMonth(LocalDate day, long months) {
        assertThat(new DelaiIndicatif(LocalDate.of(2023, 1, 31)).monthsBeyond(day))
                .isEqualTo(months);
    }

    @Test
    void withoutTheDateOfItsConventionAProjetIsNeverLate() {
        assertThat(ProjetAnomalies.of(
                        RegistrySamples.projet(),
                        List.of(),
                        Period.parse("2029-01").orElseThrow(),
                        RULES))
                .isEmpty();
    }

    @Test
    void essmsThatDoNotParticipateAreCounted() {
        List<Essms> essms = List.of(
                RegistrySamples.participating(1, LocalDate.of(2023, 11, 1), null),
                RegistrySamples.participating(2, null, LocalDate.of(2023, 9, 30)),
                RegistrySamples.participating(3, LocalDate.of(2023, 10, 31), null));

        assertThat(ProjetAnomalies.of(
                        RegistrySamples.projet(), essms, Period.parse("2023-10").orElseThrow(), RULES))
                .containsExactly(Map.entry(AnomalyCode.ESSMS_HORS_PERIODE, 2L));
    }

    @Test
    void durationsAreThoseOfTheCampaign(@TempDir Path folder) {
        CampagneRules third =
                CampagneSamples.withThirdCampagne(folder).rules(2024).orElseThrow();
        LocalDate convention = LocalDate.of(2024, 1, 15);
        assertThat(DelaiIndicatif.of(
                        RegistrySamples.dated(convention, null, null),
                        RegistrySamples.essms(1, 2, Situation.MISE_A_NIVEAU),
                        third))
                .contains(new DelaiIndicatif(LocalDate.of(2024, 7, 15)));
    }
}
