package fr.jauge.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Do what is scheduled when a test lets time pass, in its thread, in order. */
final class ManualScheduler implements TaskScheduler {
    private final SettableClock clock;
    private final List<Planned> planned = new ArrayList<>();

    ManualScheduler(SettableClock clock) {
        this.clock = clock;
    }

    private record Planned(Instant at, Runnable task, Optional<Trigger> again) {}

    /** Lets time pass up to an instant, doing what is due. */
    void until(Instant end) {
        while (true) {
            Optional<Planned> next =
                    planned.stream().filter(each -> !each.at.isAfter(end)).min(Comparator.comparing(Planned::at));
            if (next.isEmpty()) {
                clock.set(end);
                return;
            }
            planned.remove(next.get());
            clock.set(next.get().at);
            next.get().task.run();
            next.get().again.ifPresent(trigger -> plan(next.get().task, trigger));
        }
    }

    private void plan(Runnable task, Trigger trigger) {
        Instant at = trigger.nextExecution(new SimpleTriggerContext(clock.instant(), clock.instant(), clock.instant()));
        if (at != null) {
            planned.add(new Planned(at, task, Optional.of(trigger)));
        }
    }

    @Override
    public Clock getClock() {
        return clock;
    }

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        plan(task, trigger);
        return new Nothing();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant at) {
        planned.add(new Planned(at, task, Optional.empty()));
        return new Nothing();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant start, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant start, Duration delay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        throw new UnsupportedOperationException();
    }

    private static final class Nothing extends CompletableFuture<Void> implements ScheduledFuture<Void> {
        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
