package fr.jauge.metrics;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Give the figures of what is published and stands. They are read whole when another revision stands, and replaced at once:
 * whoever asks gets those of one revision, never half of one and half of the next.
 */
final class PublishedMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedMetrics.class);

    private final StandingMonths standing;
    private final Bounds bounds;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /** Hold what was read, and of what. */
    private record Kept(List<StandingMonths.Stamp> stamps, List<MetricSnapshot> snapshots) {}

    PublishedMetrics(PublishedRevisions published, Bounds bounds) {
        this.standing = new StandingMonths(published, bounds.months());
        this.bounds = bounds;
    }

    List<MetricSnapshot> snapshots() {
        try {
            return kept(standing.stamps()).snapshots;
        } catch (IOException e) {
            LOG.debug("the reports cannot be read", e);
            Samples samples = new Samples();
            samples.add(MetricName.REVISION_INTACT, false);
            return samples.snapshots();
        }
    }

    private Kept kept(List<StandingMonths.Stamp> stamps) {
        Kept before = kept.get();
        if (before != null && before.stamps.equals(stamps)) {
            return before;
        }
        return read(stamps);
    }

    /** One reads, the others wait for what it has read. */
    private synchronized Kept read(List<StandingMonths.Stamp> stamps) {
        Kept before = kept.get();
        if (before != null && before.stamps.equals(stamps)) {
            return before;
        }
        Kept now = new Kept(stamps, figures(standing.read(stamps)));
        kept.set(now);
        return now;
    }

    private List<MetricSnapshot> figures(List<StandingMonths.Month> months) {
        Samples samples = new Samples();
        if (!months.isEmpty()) {
            addRevision(samples, months);
            addHistory(samples, months);
            months.get(0).figures().ifPresent(month -> addMonth(samples, month, before(months)));
        }
        return samples.snapshots();
    }

    private void addMonth(Samples samples, MonthFigures month, Optional<MonthFigures> before) {
        LostTargets lost = new LostTargets(month, before);
        new ProjetMetrics(samples).add(month, lost);
        new GroupMetrics(samples).add(month);
        new EssmsMetrics(samples, bounds.establishments()).add(month, lost);
        new DepotMetrics(samples).add(month, before);
    }

    private static void addRevision(Samples samples, List<StandingMonths.Month> months) {
        StandingMonths.Stamp stamp = months.get(0).stamp();
        Optional<MonthFigures> figures = months.get(0).figures();
        samples.addInfo(MetricName.REVISION, stamp.period().toString(), Integer.toString(stamp.revision()));
        samples.add(MetricName.REVISION_NUMBER, stamp.revision());
        samples.add(MetricName.REVISION_INTACT, figures.isPresent());
        samples.add(MetricName.REVISION_PERIOD_END, CivilDay.end(stamp.period().lastDay()));
        figures.ifPresent(month -> {
            samples.add(MetricName.REVISION_PROVISIONAL, month.isProvisional());
            samples.add(MetricName.REVISION_PUBLISHED, month.published());
        });
        months.stream()
                .flatMap(month -> month.figures().stream())
                .filter(month -> !month.isProvisional())
                .findFirst()
                .ifPresent(month -> samples.add(
                        MetricName.ENDED_PERIOD_END, CivilDay.end(month.period().lastDay())));
    }

    private static void addHistory(Samples samples, List<StandingMonths.Month> months) {
        HistoryMetrics history = new HistoryMetrics(samples);
        for (StandingMonths.Month month : months) {
            samples.add(
                    MetricName.HISTORY_INTACT,
                    month.figures().isPresent(),
                    month.stamp().period().toString());
            month.figures().ifPresent(history::add);
        }
    }

    private static Optional<MonthFigures> before(List<StandingMonths.Month> months) {
        Period before = months.get(0).stamp().period().minusMonths(1);
        return months.stream()
                .filter(month -> month.stamp().period().equals(before))
                .flatMap(month -> month.figures().stream())
                .findFirst();
    }
}
