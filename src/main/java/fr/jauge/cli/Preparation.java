package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.inventory.InputIdentity;
import fr.jauge.inventory.InvalidInputsException;
import fr.jauge.inventory.Inventory;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.inventory.MonthReading;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
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
    private @Nullable CompletableFuture<Optional<InputIdentity>> supposed;
    private @Nullable Supplier<CompletableFuture<MonthInputs>> reading;
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
     * What the inputs are known by if the period has a first measure, where a revision stands that may be drawn from them.
     *
     * @throws IOException when one cannot be read
     */
    Optional<InputIdentity> supposed() throws IOException {
        return result(known(supposed));
    }

    /**
     * The inputs, once every one is read.
     *
     * @throws IOException when one cannot be read
     * @throws UsageException when the registry or the rules are not right, which is found here where a revision stands
     */
    MonthInputs inputs() throws IOException {
        CompletableFuture<MonthInputs> begun = inputs;
        if (begun == null) {
            begun = known(reading).get();
            inputs = begun;
        }
        return result(begun);
    }

    private static <T> T result(CompletableFuture<T> work) throws IOException {
        try {
            return work.join();
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
        settings = given;
        folders = where;
        boolean mayStand = hasRevision(where)
                && Files.isDirectory(MonthFolder.path(given.folders().depots(), period));
        // most probably nothing changed: then the registry, which takes the longest, need not be read
        supposed = mayStand
                ? month.thenCombineAsync(memory, (read, known) -> identify(given, period, open, read, known))
                : CompletableFuture.completedFuture(Optional.empty());
        reading = () -> {
            Inventory inventory = check(given, period, open);
            return month.thenCombineAsync(memory, (read, known) -> take(inventory, read, threads, known));
        };
        if (!mayStand) {
            inputs = reading.get();
        }
    }

    /** Where the reports cannot be read, that is told when they are written. */
    private static boolean hasRevision(RevisionFolders folders) {
        try {
            return folders.last().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static Inventory check(RunSettings given, Period period, boolean open) {
        try {
            return Inventory.check(period, open, given.folders(), given.limits());
        } catch (InvalidInputsException e) {
            throw new UsageException(String.join(System.lineSeparator(), e.reasons()));
        }
    }

    private static Optional<InputIdentity> identify(
            RunSettings given, Period period, boolean open, MonthReading read, InputDigests.Memory memory) {
        try {
            return Inventory.identity(period, open, given.folders(), given.limits(), read, memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
