package fr.jauge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.store.DepotPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepotsLeftTest {
    /** Depots are given as key, share and weight; who takes are shares, in turn, and "-" is given when none is left. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # depots                            | who takes     | what each is given
            a 0 5, b 0 50, c 0 7                | 0, 0, 0, 0    | b, c, a, -
            b 0 5, a 0 5                        | 0, 0          | a, b
            a 0 5, b 1 9, c 1 8                 | 0, 1, 0, 0, 1 | a, b, c, -, -
            a 1 9, b 1 8, c 1 7                 | 0, 1, 0       | c, a, b
            a 1 9, b 1 8, c 2 90, d 2 80        | 0, 0, 0, 0, 0 | d, c, b, a, -
            """)
    void eachTakesItsOwnTheHeaviestFirstThenTheLightestOfTheFullestOther(String depots, String takers, String given) {
        DepotsLeft left = new DepotsLeft(Arrays.stream(depots.split(", "))
                .map(depot -> depot.split(" "))
                .map(depot -> new DepotPlan(depot[0], depot[0], Integer.parseInt(depot[1]), Long.parseLong(depot[2])))
                .toList());
        assertThat(Arrays.stream(takers.split(", "))
                        .map(share -> left.take(Integer.parseInt(share)).orElse("-")))
                .containsExactly(given.split(", "));
    }

    /** Whoever is left alone, as when a run is taken up, is given all of them, each once. */
    @Property
    void everyDepotIsGivenOnce(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> shares,
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> takers,
            @ForAll @IntRange(max = 6) int last) {
        List<DepotPlan> depots = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            depots.add(new DepotPlan("d" + i, "D" + i, shares.get(i), i % 3));
        }
        DepotsLeft left = new DepotsLeft(depots);
        List<String> given = new ArrayList<>();
        takers.forEach(share -> left.take(share).ifPresent(given::add));
        for (int i = 0; i < depots.size(); i++) {
            left.take(last).ifPresent(given::add);
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        depots.stream().map(DepotPlan::key).toList());
        assertThat(left.take(last)).isEmpty();
    }
}
