package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import fr.jauge.extract.InputDigests;
import fr.jauge.inventory.InvalidInputsException;
import fr.jauge.inventory.Inventory;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.inventory.MonthReading;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/**
 * Check what a run is told as soon as the configuration is known, and identify its inputs while the application starts:
 * the SHA-256 of a month takes as long as the start.
 */
final class Preparation implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private final LocalDate today;
    private @Nullable String refusal;
    private @Nullable RunSettings told;
    private @Nullable RunSettings settings;
    private @Nullable RevisionFolders folders;
    private @Nullable CompletableFuture<MonthInputs> inputs;

    /** @param today the day it is, in Europe/Paris */
    Preparation(LocalDate today) {
        this.today = today;
    }

    /**
     * Begins at once, the configuration being known.
     *
     * @param threads how many files are read at a time
     * @throws UsageException when nothing can be started
     */
    static Preparation of(RunSettings told, int threads, LocalDate today) {
        Preparation preparation = new Preparation(today);
        preparation.begin(told, threads);
        return preparation;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        try {
            Binder binder = Binder.get(event.getEnvironment());
            RunSettings bound = binder.bindOrCreate("jauge", RunSettings.class);
            told = bound;
            int threads = binder.bindOrCreate("jauge", BatchSettings.class).workers();
            begin(bound, threads);
        } catch (UsageException e) {
            refusal = e.getMessage();
            throw new AbandonedRunException();
        } catch (BindException e) {
            refusal = "Configuration invalide : " + new SettingText(event.getEnvironment()).of(e);
            throw new AbandonedRunException();
        }
    }

    /** Why nothing was started, if so. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What was told, if it could be read, even where it was refused. */
    Optional<RunSettings> told() {
        return Optional.ofNullable(told);
    }

    RunSettings settings() {
        return known(settings);
    }

    RevisionFolders folders() {
        return known(folders);
    }

    /**
     * The inputs, once every one is read.
     *
     * @throws IOException when one cannot be read
     */
    MonthInputs inputs() throws IOException {
        try {
            return known(inputs).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e;
        }
    }

    private void begin(RunSettings given, int threads) {
        Period period = period(given);
        boolean open = !today.isAfter(period.lastDay());
        if (open && !given.allowOpenPeriod()) {
            throw new UsageException("La période " + period + " n’est pas terminée : attendre le "
                    + period.lastDay().plusDays(1) + ", ou ajouter --allow-open-period pour un résultat PROVISOIRE.");
        }
        RevisionFolders where = new RevisionFolders(given.out(), period);
        CompletableFuture<InputDigests.Memory> memory = CompletableFuture.supplyAsync(() -> DigestMemory.read(where));
        CompletableFuture<MonthReading> month = memory.thenApply(known -> read(given, period, threads, known));
        try {
            Inventory inventory = Inventory.check(period, open, given.folders(), given.limits());
            settings = given;
            folders = where;
            inputs = month.thenCombineAsync(memory, (read, known) -> take(inventory, read, threads, known));
        } catch (InvalidInputsException e) {
            throw new UsageException(String.join(System.lineSeparator(), e.reasons()));
        }
    }

    private static Period period(RunSettings told) {
        String text = told.period();
        if (text == null || text.isBlank()) {
            throw new UsageException("La période manque : ajouter --period=AAAA-MM.");
        }
        return Period.parse(text)
                .orElseThrow(() -> new UsageException("« " + text + " » n’est pas une période : écrire AAAA-MM."));
    }

    private static MonthReading read(RunSettings told, Period period, int threads, InputDigests.Memory memory) {
        try {
            return MonthReading.of(told.folders().depots(), period, threads, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MonthInputs take(Inventory inventory, MonthReading read, int threads, InputDigests.Memory memory) {
        try {
            return inventory.take(read, threads, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the configuration was not read yet");
        }
        return value;
    }
}
