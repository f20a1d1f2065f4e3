package fr.jauge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.inventory.Inputs;
import fr.jauge.store.DepotPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @TempDir
    private Path root = Path.of("");

    /** No share is heavier than another by more than the heaviest depot. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # depots, workers, shares
            40,       1,       1
            40,       2,       2
            40,       7,       7
            3,        2,       2
            3,        3,       3
            1,        4,       1
            """)
    void sharesAreBalancedAndComplete(int depots, int workers, int shares) throws IOException {
        Random sizes = new Random(7);
        Inputs inputs = Inputs.in(root).empty();
        for (int i = 0; i < depots; i++) {
            inputs.write("depots/2023-10/og" + i + "/dossiers.csv", "x".repeat(sizes.nextInt(5_000)));
        }
        List<DepotPlan> plan = Shares.of(inputs.take(), workers);

        assertThat(plan.stream().map(DepotPlan::key)).doesNotHaveDuplicates().hasSize(depots);
        Map<Integer, LongSummaryStatistics> weights = plan.stream()
                .collect(Collectors.groupingBy(DepotPlan::share, Collectors.summarizingLong(DepotPlan::weight)));
        assertThat(weights.keySet()).hasSize(shares).allMatch(share -> share >= 0 && share < shares);
        LongSummaryStatistics sums = weights.values().stream()
                .mapToLong(LongSummaryStatistics::getSum)
                .summaryStatistics();
        long heaviest = plan.stream().mapToLong(DepotPlan::weight).max().orElseThrow();
        assertThat(sums.getMax() - sums.getMin()).isLessThanOrEqualTo(heaviest);
    }

    @Test
    void planIsTheSameRunAfterRun() throws IOException {
        Inputs inputs = Inputs.in(root).empty();
        for (int i = 0; i < 30; i++) {
            inputs.write("depots/2023-10/og" + i + "/dossiers.csv", "x".repeat(i % 3));
        }
        assertThat(Shares.of(inputs.take(), 2)).isEqualTo(Shares.of(inputs.take(), 2));
    }

    @Test
    void depotIsWorthItsBytesAndAnArchiveSeveralTimesIts() throws IOException {
        Inputs inputs = Inputs.in(root)
                .empty()
                .write("depots/2023-10/Folder/dossiers.csv", "12345")
                .write("depots/2023-10/Folder/effectifs.csv", "123")
                .write("depots/2023-10/Folder/note.txt", "1234567890")
                .write("depots/2023-10/packed.ZIP", "1234567")
                .write("depots/2023-10/not a depot/dossiers.csv", "123");
        assertThat(Shares.of(inputs.take(), 3))
                .containsExactly(
                        new DepotPlan("packed", "packed", 0, 56),
                        new DepotPlan("folder", "Folder", 1, 8),
                        new DepotPlan("not a depot", "not a depot", 2, 0));
    }

    @Test
    void monthInWhichNobodyDeliveredHasNoShare() throws IOException {
        assertThat(Shares.of(Inputs.in(root).empty().take(), 4)).isEmpty();
    }
}
