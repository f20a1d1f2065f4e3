package fr.jauge.serve;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.Awaited;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Decide when which month is measured: the one that ended, when the schedule says; again on later days while something is
 * awaited of it; at the start when it should have been and was not, or was cut short; and once another instance that had
 * it lets go of it.
 */
final class MonthSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(MonthSchedule.class);
    /** How far the last instant of the schedule is looked for, the nearest first: few instants lie in each. */
    private static final List<Duration> LOOK_BACK = List.of(
            Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(32), Duration.ofDays(366));

    private final ServeSettings settings;
    private final TaskScheduler scheduler;
    private final InstantSource clock;
    private final MonthMeasure measure;
    private final PublishedRevisions published;
    private final LastMeasures last;
    /** Months that another instance has, as this one was told. */
    private final Set<Period> held = new HashSet<>();

    /** @param scheduler has one thread: a month is measured at a time */
    MonthSchedule(
            ServeSettings settings,
            TaskScheduler scheduler,
            InstantSource clock,
            MonthMeasure measure,
            PublishedRevisions published,
            LastMeasures last) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
        this.measure = measure;
        this.published = published;
        this.last = last;
    }

    /** Begins to keep the schedule. */
    void begin() {
        at(settings.cron(), () -> measure(ended(clock.instant())));
        if (settings.retries()) {
            at(settings.retryCron(), this::measureAgain);
        }
        if (settings.catchUp()) {
            in(Duration.ZERO, this::catchUp);
        }
    }

    /** The month that ended last before an instant. */
    Period ended(Instant instant) {
        return new Period(YearMonth.from(instant.atZone(settings.zone()))).minusMonths(1);
    }

    /** When the schedule last said that a month be measured; empty when it has not for a year. */
    Optional<Instant> lastDue() {
        CronExpression cron = CronExpression.parse(settings.cron());
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        for (Duration back : LOOK_BACK) {
            Optional<Instant> due = Optional.empty();
            @Nullable ZonedDateTime next = cron.next(now.minus(back));
            while (next != null && !next.isAfter(now)) {
                due = Optional.of(next.toInstant());
                next = cron.next(next);
            }
            if (due.isPresent()) {
                return due;
            }
        }
        return Optional.empty();
    }

    /** Measures the month that ended again when something of it is awaited. */
    void measureAgain() {
        Period period = ended(clock.instant());
        if (isAwaited(period)) {
            measure(period);
        }
    }

    /** Measures what should have been measured before the start, or was cut short. */
    void catchUp() {
        lastDue().map(this::ended).filter(this::isUnfinished).ifPresent(this::measure);
    }

    private void at(String cron, Runnable task) {
        // what escapes a task goes to the scheduler's handler of errors
        Future<?> unused = scheduler.schedule(task, new CronTrigger(cron, settings.zone()));
    }

    private void in(Duration delay, Runnable task) {
        Future<?> unused = scheduler.schedule(task, clock.instant().plus(delay));
    }

    private void measure(Period period) {
        MonthOutcome outcome = measure.measure(period);
        if (outcome.kind() != MonthOutcome.Kind.TENUE) {
            held.remove(period);
        } else {
            in(settings.takeOverEvery(), () -> measure(period));
            if (!held.add(period)) {
                return; // told once
            }
        }
        last.add(period, outcome, clock.instant());
        if (outcome.kind() == MonthOutcome.Kind.ECHEC) {
            LOG.error("{} : {}", period, outcome.words());
        } else {
            LOG.info("{} : {}", period, outcome.words());
        }
    }

    private boolean isAwaited(Period period) {
        try {
            RevisionFolders folders = published.folders(period);
            return folders.standing().isEmpty() || Awaited.of(folders).isAnything();
        } catch (IOException e) {
            LOG.error("{} : la révision qui fait foi ne peut être lue, la période est mesurée de nouveau.", period);
            return true;
        }
    }

    private boolean isUnfinished(Period period) {
        try {
            RevisionFolders folders = published.folders(period);
            return folders.standing().isEmpty() || folders.isCutShort();
        } catch (IOException e) {
            LOG.error("{} : le dossier des rapports ne peut être lu, la période est mesurée.", period);
            return true;
        }
    }
}
