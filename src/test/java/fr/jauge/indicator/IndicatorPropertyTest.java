package fr.jauge.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.measure.Tally;
import fr.jauge.registry.Essms;
import fr.jauge.registry.EssmsBuilder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Laws of the rates, on any counts that do not contradict one another. */
class IndicatorPropertyTest {
    private static final Period PERIOD = Period.parse("2023-10").orElseThrow();

    @Property
    void noNumeratorIsAboveItsDenominatorButThatOfMessages(@ForAll("counts") Map<String, Long> counts) {
        for (IndicatorResult result : assess(counts).indicators()) {
            if (result.indicateur() != Indicateur.MSSANTE) {
                result.ratio()
                        .ifPresent(ratio -> assertThat(ratio.numerator()).isLessThanOrEqualTo(ratio.denominator()));
            }
        }
    }

    /** The private lists are gathered by this, before anything is assessed. */
    @Property
    void notReachedAreThoseThatTheAssessmentFindsSo(@ForAll("counts") Map<String, Long> counts) {
        Set<Indicateur> found = assess(counts).indicators().stream()
                .filter(result -> result.status() == IndicatorStatus.NON_ATTEINT)
                .map(IndicatorResult::indicateur)
                .collect(Collectors.toSet());
        assertThat(Assessment.notReached(
                        EssmsBuilder.essms(1).build(),
                        PERIOD,
                        Reception.of(tally(counts)),
                        IndicatorPropertyTest::target))
                .isEqualTo(found);
    }

    @Property
    void moreRowsInDoubtOrRejectedNeverRaiseARate(
            @ForAll("counts") Map<String, Long> counts,
            @ForAll @LongRange(min = 0, max = 5) long dossiers,
            @ForAll @LongRange(min = 0, max = 5) long updates,
            @ForAll @LongRange(min = 0, max = 5) long others) {
        Map<String, Long> more = new TreeMap<>(counts);
        more.merge("doubt", dossiers, Long::sum);
        more.merge("updatesrejected", updates, Long::sum);
        more.merge("rowsrejected", updates + others, Long::sum);
        assertNoRateRose(assess(counts), assess(more));
    }

    @Property
    void declaringMorePersonsNeverRaisesARate(
            @ForAll("counts") Map<String, Long> counts, @ForAll @LongRange(min = 0, max = 60) long declared) {
        Map<String, Long> with = new TreeMap<>(counts);
        with.put("declared", Math.max(declared, counts.getOrDefault("declared", 0L)));
        assertNoRateRose(assess(counts), assess(with));
    }

    @Property
    void oneMoreMessageNeverLowersMssanteNorMovesAnother(@ForAll("counts") Map<String, Long> counts) {
        Map<String, Long> more = new TreeMap<>(counts);
        more.merge("messages", 1L, Long::sum);
        EssmsResult before = assess(counts);
        EssmsResult after = assess(more);
        before.indicators().get(0).ratio().filter(Ratio::isDefined).ifPresent(was -> {
            assertThat(after.indicators().get(0).ratio())
                    .contains(new Ratio(was.numerator() + 1, was.denominator(), was.source()));
            assertThat(after.reached()).isGreaterThanOrEqualTo(before.reached());
        });
        assertThat(after.indicators().subList(1, 7))
                .isEqualTo(before.indicators().subList(1, 7));
    }

    @Property
    void basesAreBetweenThoseCountedAndThoseWhoMayBe(@ForAll("counts") Map<String, Long> counts) {
        Population population = Population.of(tally(counts));
        long present = counts.getOrDefault("present", 0L);
        long counted = present + counts.getOrDefault("doubt", 0L);
        assertThat(population.activeBase()).isBetween(population.active(), counted);
        assertThat(population.accompanied()).isGreaterThanOrEqualTo(counted);
        assertThat(population.eligible()).isBetween(0L, population.accompanied());
    }

    /** The statuses follow from the figures that are printed. */
    @Property
    void statusFollowsFromTheFiguresPrinted(@ForAll("counts") Map<String, Long> counts) {
        for (IndicatorResult result : assess(counts).indicators()) {
            if (result.indicateur().hasTarget()) {
                boolean defined = result.ratio().filter(Ratio::isDefined).isPresent();
                assertThat(result.lacking().isPresent()).isEqualTo(defined);
                IndicatorStatus expected = !defined
                        ? IndicatorStatus.NON_CALCULABLE
                        : result.lacking().getAsLong() == 0 ? IndicatorStatus.ATTEINT : IndicatorStatus.NON_ATTEINT;
                assertThat(result.status()).isEqualTo(expected);
            }
        }
    }

    private static void assertNoRateRose(EssmsResult before, EssmsResult after) {
        for (int i = 0; i < 5; i++) {
            IndicatorResult was = before.indicators().get(i);
            IndicatorResult is = after.indicators().get(i);
            if (was.ratio().filter(Ratio::isDefined).isPresent()) {
                Ratio old = was.ratio().orElseThrow();
                Ratio now = is.ratio().orElseThrow();
                assertThat(now.numerator() * old.denominator())
                        .as("%s from %s to %s", is.indicateur(), old, now)
                        .isLessThanOrEqualTo(old.numerator() * now.denominator());
                if (was.status() == IndicatorStatus.NON_ATTEINT) {
                    assertThat(is.status()).isEqualTo(IndicatorStatus.NON_ATTEINT);
                }
            }
        }
    }

    private static EssmsResult assess(Map<String, Long> counts) {
        Essms essms = EssmsBuilder.essms(1).build();
        return Assessment.assess(essms, PERIOD, Reception.of(tally(counts)), IndicatorPropertyTest::target);
    }

    private static int target(Indicateur indicateur) {
        return indicateur == Indicateur.MSSANTE ? 70 : 90;
    }

    private static Tally tally(Map<String, Long> counts) {
        return Tallies.tally(counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ")));
    }

    /** Counts of at most 30 persons, each part at most its whole. */
    @Provide
    Arbitrary<Map<String, Long>> counts() {
        return Arbitraries.longs().between(0, 30).list().ofSize(11).map(drawn -> {
            Map<String, Long> counts = new TreeMap<>();
            long present = drawn.get(0);
            long notEligible = drawn.get(1) % (present + 1);
            long active = drawn.get(2) % (present + 1);
            counts.put("present", present);
            counts.put("noneligible", notEligible);
            counts.put("active", active);
            counts.put("dmp", drawn.get(3) % (present - notEligible + 1));
            counts.put("projets", drawn.get(4) % (active + 1));
            counts.put("evenements", drawn.get(5) % (active + 1));
            counts.put("messages", drawn.get(6));
            counts.put("doubt", drawn.get(7) % 6);
            counts.put("updatesrejected", drawn.get(8) % 6);
            if (drawn.get(9) % 2 == 0) {
                counts.put("declared", drawn.get(10));
            }
            return counts;
        });
    }
}
