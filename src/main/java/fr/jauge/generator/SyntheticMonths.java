package fr.jauge.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Write synthetic months and their registry, with all processors. Every depot is drawn from its own seed, so that the
 * bytes depend on the settings alone, not on the number of threads.
 */
public final class SyntheticMonths {
    private SyntheticMonths() {}

    /**
     * Writes {@code depots/<YYYY-MM>/<projet_id>} and {@code referentiel} under the output folder.
     *
     * @throws OutputFolderNotEmptyException when the output folder holds anything
     * @throws IOException when writing fails; what was written is left
     */
    public static GeneratedMonths write(GeneratorSettings settings, GeneratorProgress progress) throws IOException {
        return write(settings, progress, Runtime.getRuntime().availableProcessors());
    }

    static GeneratedMonths write(GeneratorSettings settings, GeneratorProgress progress, int threads)
            throws IOException {
        refuseNonEmpty(settings.out());
        Portfolio portfolio = Portfolio.draw(settings.seed(), settings.essms(), settings.period());
        RegistryFiles.write(settings.out().resolve("referentiel"), portfolio);
        Tally tally = writeDepots(settings, portfolio, progress, threads);
        return new GeneratedMonths(portfolio.essms(), portfolio.projets().size(), tally.rows(), tally.bytes());
    }

    private static void refuseNonEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new OutputFolderNotEmptyException(folder);
            }
        }
    }

    /** The longest depots go first, so that the threads end together. */
    private static Tally writeDepots(
            GeneratorSettings settings, Portfolio portfolio, GeneratorProgress progress, int threads)
            throws IOException {
        Timeline timeline = new Timeline(settings.period());
        List<Projet> longestFirst = portfolio.projets().stream()
                .sorted(Comparator.comparingLong(Projet::places).reversed())
                .toList();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<Tally> depots = new ExecutorCompletionService<>(executor);
            for (Projet projet : longestFirst) {
                Strangers strangers = Strangers.of(projet, portfolio);
                depots.submit(() -> new DepotWriter(settings, timeline, projet, strangers).write());
            }
            Tally total = new Tally();
            for (int done = 1; done <= longestFirst.size(); done++) {
                total.add(depots.take().get());
                progress.depotWritten(done, longestFirst.size());
            }
            return total;
        } catch (ExecutionException e) {
            throw new IOException("a depot could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing synthetic months", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
