package fr.jauge.publication;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.indicator.Trend;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Walk back over the standing revisions of the months before a period, one after the other without a gap: since when an
 * indicator has been reached, and the months its trend is drawn from.
 *
 * <p>A trend takes the last months, six at most, over which the rate is comparable: one month each, ended. So the window of
 * three months of a first measure is left out, and a provisional month; what lies before either is left out too.
 */
public final class IndicatorHistory {
    private static final int MONTHS = Trend.MOST;

    private final Map<Key, List<Month>> months = new HashMap<>();

    private IndicatorHistory() {}

    /**
     * Tell since when an indicator has been reached without a break.
     *
     * @param from the first of those months
     * @param atLeast whether nothing is published of the month before, so that it may be earlier
     */
    public record Since(Period from, boolean atLeast) {}

    private record Key(Finess finess, Indicateur indicateur) {}

    /** Hold what a month says of an indicator; {@code isEarliest} when nothing is published of the month before. */
    private record Month(Period period, boolean isEarliest, boolean isComparable, IndicatorResult result) {
        boolean isReached() {
            return result.status() == IndicatorStatus.ATTEINT;
        }

        Optional<Ratio> point() {
            return result.ratio().filter(ratio -> isComparable && ratio.isDefined());
        }
    }

    /**
     * Reads as far back as it takes.
     *
     * @param last the period from which to walk
     * @param wanted the ESSMS
     * @throws IOException when a revision that stands cannot be read, or is not what was published
     */
    public static IndicatorHistory read(PublishedRevisions published, Period last, Collection<Finess> wanted)
            throws IOException {
        IndicatorHistory history = new IndicatorHistory();
        Set<Key> open = new HashSet<>();
        for (Finess finess : wanted) {
            for (Indicateur indicateur : Indicateur.WITH_TARGET) {
                open.add(new Key(finess, indicateur));
            }
        }
        List<Period> periods = published.periods();
        Period period = last;
        while (!open.isEmpty() && periods.contains(period)) {
            Period before = period.minusMonths(1);
            open = history.add(published.folders(period), !periods.contains(before), open);
            period = before;
        }
        return history;
    }

    /** Since when the indicator has been reached, up to the period; empty when it is not. */
    public Optional<Since> reachedSince(Finess finess, Indicateur indicateur) {
        Optional<Since> since = Optional.empty();
        for (Month month : of(finess, indicateur)) {
            if (!month.isReached()) {
                break;
            }
            since = Optional.of(new Since(month.period, month.isEarliest));
        }
        return since;
    }

    /** How many months a trend could be drawn from, at most six. */
    public int comparableMonths(Finess finess, Indicateur indicateur) {
        return points(finess, indicateur).size();
    }

    /** The trend of the rate up to the period; empty with fewer than three comparable months. */
    public Optional<Trend> trend(Finess finess, Indicateur indicateur) {
        List<Long> rates = new ArrayList<>();
        points(finess, indicateur).forEach(ratio -> rates.add(ratio.hundredthsOfPercent()));
        if (rates.size() < Trend.FEWEST) {
            return Optional.empty();
        }
        Collections.reverse(rates);
        return Optional.of(new Trend(of(finess, indicateur).get(0).period, rates));
    }

    private List<Ratio> points(Finess finess, Indicateur indicateur) {
        List<Ratio> points = new ArrayList<>();
        for (Month month : of(finess, indicateur)) {
            Optional<Ratio> point = month.point();
            if (point.isEmpty() || points.size() == MONTHS) {
                break;
            }
            points.add(point.get());
        }
        return points;
    }

    private List<Month> of(Finess finess, Indicateur indicateur) {
        return months.getOrDefault(new Key(finess, indicateur), List.of());
    }

    /** Adds a month to what is open, and says what still is: what it says nothing of has ended. */
    private Set<Key> add(RevisionFolders folders, boolean isEarliest, Set<Key> open) throws IOException {
        StandingRevision revision = StandingRevision.of(folders).orElseThrow();
        Set<Key> still = new HashSet<>();
        Set<String> wanted = open.stream().map(key -> key.finess().value()).collect(Collectors.toSet());
        revision.rows(
                RevisionComparison.Table.INDICATEURS.file,
                row -> wanted.contains(row.text("finess_et"))
                        && open.contains(new Key(row.finess(), row.code("indicateur", Indicateur.class))),
                row -> {
                    IndicatorResult result = IndicateurRow.read(row);
                    Key key = new Key(row.finess(), result.indicateur());
                    boolean firstMeasure = row.text("premiere_mesure").equals("true");
                    Month month =
                            new Month(revision.period(), isEarliest, !firstMeasure && !revision.provisional(), result);
                    List<Month> known = months.computeIfAbsent(key, k -> new ArrayList<>());
                    known.add(month);
                    if (known.stream().allMatch(Month::isReached)
                            || (known.size() < MONTHS
                                    && known.stream()
                                            .allMatch(each -> each.point().isPresent()))) {
                        still.add(key);
                    }
                    return month;
                });
        return still;
    }
}
