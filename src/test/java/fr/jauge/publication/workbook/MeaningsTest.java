package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Verdict;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeaningsTest {
    @Test
    void everyCodeOfTheResultsHasAMeaning() {
        Stream.of(
                        Arrays.stream(Verdict.values()).map(Meanings::of),
                        Arrays.stream(EssmsStatus.values()).map(Meanings::of),
                        Arrays.stream(IndicatorStatus.values()).map(Meanings::of),
                        Arrays.stream(Motif.values()).map(Meanings::of),
                        Arrays.stream(Indicateur.values()).map(Meanings::of))
                .map(Stream::toList)
                .forEach(meanings -> {
                    assertThat(meanings).doesNotHaveDuplicates();
                    meanings.forEach(MeaningsTest::assertIsPrintedFrench);
                });
    }

    private static void assertIsPrintedFrench(String text) {
        assertThat(text).isNotBlank().doesNotContain("'", "\"").doesNotContainPattern(" [:;?!»%€]|« ");
    }
}
