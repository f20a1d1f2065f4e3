package fr.jauge.generator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPlanTest {

    @ParameterizedTest
    @EnumSource(Extrait.class)
    void faultsStayFarFromTheRefusalOfTheFile(Extrait extrait) {
        FaultPlan plan = new FaultPlan(extrait, 0.9);
        Map<RowRejection, Integer> counts = new EnumMap<>(RowRejection.class);
        int faults = 0;
        for (int row = 0; row < 5000; row++) {
            if (plan.strikes(Draw.mix(row), row)) {
                counts.merge(plan.rejection(), 1, Integer::sum);
                faults++;
            }
            assertThat(faults).isLessThanOrEqualTo(Math.max(10, (row + 1) / 40));
            int unreadable = counts.getOrDefault(RowRejection.COLONNES, 0)
                    + counts.getOrDefault(RowRejection.FINESS_INVALIDE, 0);
            if (extrait == Extrait.DOSSIERS) {
                assertThat(unreadable).isLessThanOrEqualTo((row + 1) / 200);
            }
        }
        assertThat(faults).isGreaterThan(100);
    }

    @Test
    void everyRowCodeIsProducedByOneExtractAtLeast() {
        Set<RowRejection> seen = EnumSet.noneOf(RowRejection.class);
        for (Extrait extrait : Extrait.values()) {
            FaultPlan plan = new FaultPlan(extrait, 1);
            for (int row = 0; row < 20_000; row++) {
                if (plan.strikes(Draw.mix(row), row)) {
                    seen.add(plan.rejection());
                }
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(RowRejection.class));
    }

    @Test
    void nationalNumbersHaveTheKeyAndAMonthThatNobodyHas() {
        for (int i = 0; i < 1000; i++) {
            String number = new String(FaultyValues.nationalNumber(Draw.mix(i)), StandardCharsets.US_ASCII);
            assertThat(number).matches("[12][0-9]{2}00[0-9]{10}");
            long key = 97 - Long.parseLong(number.substring(0, 13)) % 97;
            assertThat(Long.parseLong(number.substring(13))).isEqualTo(key);
        }
    }
}
