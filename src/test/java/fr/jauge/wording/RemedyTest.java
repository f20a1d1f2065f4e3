package fr.jauge.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.RowRejection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its own explanation, in French as it is printed. */
class RemedyTest {
    static Stream<List<Remedy>> families() {
        return Stream.of(
                Arrays.stream(RowRejection.values()).map(Remedy::of).toList(),
                Arrays.stream(FileRefusal.values()).map(Remedy::of).toList(),
                Arrays.stream(DepotRefusal.values()).map(Remedy::of).toList(),
                Arrays.stream(AnomalyCode.values()).map(Remedy::of).toList(),
                List.of(Remedy.NO_KNOWN_ESSMS, Remedy.UNREAD_FILE, Remedy.absent(Extrait.DOSSIERS)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyCodeSaysWhatItMeansAndWhatToDo(List<Remedy> explanations) {
        assertThat(explanations).extracting(Remedy::meaning).doesNotHaveDuplicates();
        for (Remedy explanation : explanations) {
            assertIsPrintedFrench(explanation.meaning());
            assertThat(explanation.meaning()).endsWith(".");
            assertIsPrintedFrench(explanation.remedy());
            assertThat(explanation.remedy()).endsWith(".");
        }
    }

    /** Without it the rates lack nothing. */
    @Test
    void updatesAreAskedForOnlyOfThoseWhoExtractLate() {
        assertThat(Remedy.absent(Extrait.MISES_A_JOUR).remedy()).contains("dernier jour du mois");
        assertThat(Remedy.absent(Extrait.ALIMENTATIONS_DMP).remedy()).doesNotContain("dernier jour du mois");
    }

    private static void assertIsPrintedFrench(String text) {
        assertThat(text).isNotBlank().doesNotContain("'", "\"").doesNotContainPattern(" [:;?!»%€]|« ");
    }
}
