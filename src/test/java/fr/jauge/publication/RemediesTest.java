package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.lexicon.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its own explanation, in French as it is printed. */
class RemediesTest {
    static Stream<List<Explanation>> families() {
        return Stream.of(
                Arrays.stream(RowRejection.values()).map(Remedies::of).toList(),
                Arrays.stream(FileRefusal.values()).map(Remedies::of).toList(),
                Arrays.stream(DepotRefusal.values()).map(Remedies::of).toList(),
                Arrays.stream(AnomalyCode.values()).map(Remedies::of).toList(),
                List.of(Remedies.NO_KNOWN_ESSMS, Remedies.UNREAD_FILE, Remedies.absent(Extrait.DOSSIERS)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyCodeSaysWhatItMeansAndWhatToDo(List<Explanation> explanations) {
        assertThat(explanations).extracting(Explanation::meaning).doesNotHaveDuplicates();
        for (Explanation explanation : explanations) {
            assertIsPrintedFrench(explanation.meaning());
            assertThat(explanation.meaning()).endsWith(".");
            assertIsPrintedFrench(explanation.remedy());
            assertThat(explanation.remedy()).endsWith(".");
        }
    }

    @Test
    void everyCodeOfTheResultsHasAMeaning() {
        Stream.of(
                        Arrays.stream(Verdict.values()).map(Meanings::of),
                        Arrays.stream(EssmsStatus.values()).map(Meanings::of),
                        Arrays.stream(IndicatorStatus.values()).map(Meanings::of),
                        Arrays.stream(Motif.values()).map(Meanings::of),
                        Arrays.stream(Indicateur.values()).map(Meanings::of),
                        Arrays.stream(Indicateur.values()).map(Meanings::name))
                .map(Stream::toList)
                .forEach(meanings -> {
                    assertThat(meanings).doesNotHaveDuplicates();
                    meanings.forEach(RemediesTest::assertIsPrintedFrench);
                });
    }

    /** Without it the rates lack nothing. */
    @Test
    void updatesAreAskedForOnlyOfThoseWhoExtractLate() {
        assertThat(Remedies.absent(Extrait.MISES_A_JOUR).remedy()).contains("dernier jour du mois");
        assertThat(Remedies.absent(Extrait.ALIMENTATIONS_DMP).remedy()).doesNotContain("dernier jour du mois");
    }

    private static void assertIsPrintedFrench(String text) {
        assertThat(text).isNotBlank().doesNotContain("'", "\"").doesNotContainPattern(" [:;?!»%€]|« ");
    }
}
