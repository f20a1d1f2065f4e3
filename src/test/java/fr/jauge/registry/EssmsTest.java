package fr.jauge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Window;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EssmsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # period, start,      end,        participates
            2023-10,  ,           ,           true
            2023-10,  2023-10-31, ,           true
            2023-10,  2023-11-01, ,           false
            2023-10,  ,           2023-10-01, true
            2023-10,  ,           2023-09-30, false
            2023-10,  2023-10-15, 2023-10-15, true
            2024-02,  2024-02-29, ,           true
            """)
    void essmsParticipatesWhenOneOfItsDaysIsInThePeriod(
            String period, @Nullable LocalDate start, @Nullable LocalDate end, boolean participates) {
        Essms essms = RegistrySamples.participating(1, start, end);
        assertThat(essms.participates(period(period))).isEqualTo(participates);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first, period,  first day,  last day
            2023-10, 2023-10, 2023-08-01, 2023-10-31
            2023-01, 2023-01, 2022-11-01, 2023-01-31
            2023-09, 2023-10, 2023-10-01, 2023-10-31
            2020-01, 2024-02, 2024-02-01, 2024-02-29
            """)
    void windowIsThreeMonthsForTheFirstMeasureThenOne(
            String first, String period, LocalDate firstDay, LocalDate lastDay) {
        Window window = measuredFrom(Period.parse(first)).window(period(period)).orElseThrow();
        assertThat(window.firstDay()).isEqualTo(firstDay);
        assertThat(window.lastDay()).isEqualTo(lastDay);
        assertThat(window.firstMeasure()).isEqualTo(first.equals(period));
    }

    @Test
    void essmsIsNotMeasuredBeforeItsFirstMeasureNorWithoutOne() {
        assertThat(measuredFrom(Period.parse("2023-11")).window(period("2023-10")))
                .isEmpty();
        assertThat(measuredFrom(Optional.empty()).window(period("2023-10"))).isEmpty();
    }

    @Test
    void essmsCannotBeWrong() {
        LocalDate day = LocalDate.of(2023, 10, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrySamples.participating(1, day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> excluding(Indicateur.DMP, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> excluding(Indicateur.E_PARCOURS, Optional.of("texte")));
        assertThat(excluding(Indicateur.DMP, Optional.of("2025/100")).indicateursExclus())
                .containsExactly(Indicateur.DMP);
    }

    private static Essms measuredFrom(Optional<Period> first) {
        return essms(first, Set.of(), Optional.empty());
    }

    private static Essms excluding(Indicateur indicateur, Optional<String> basis) {
        return essms(Optional.empty(), Set.of(indicateur), basis);
    }

    private static Essms essms(Optional<Period> first, Set<Indicateur> excluded, Optional<String> basis) {
        return new Essms(
                RegistrySamples.finess(1),
                Optional.empty(),
                "ESSMS",
                Secteur.AHI,
                "P1",
                Situation.MISE_A_NIVEAU,
                first,
                Optional.empty(),
                Optional.empty(),
                excluded,
                basis,
                Optional.empty(),
                Optional.empty());
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
