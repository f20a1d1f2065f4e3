package fr.jauge.cli;

import fr.jauge.lexicon.Period;
import fr.jauge.metrics.Attempt;
import fr.jauge.metrics.Gateway;
import fr.jauge.metrics.JaugeMetrics;
import fr.jauge.metrics.MetricsFile;
import fr.jauge.metrics.RunTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Hand the metrics over once a run has ended, well or not: to a file, to a gateway. What fails here is told in a sentence,
 * and changes nothing of how the run ended. Loaded only where metrics were asked for.
 */
final class MetricsHandover {
    private static final String NOT_WRITTEN = "Les métriques n’ont pas été écrites dans « ";

    private final MetricsSettings settings;
    private final PrintWriter err;

    MetricsHandover(MetricsSettings settings, PrintWriter err) {
        this.settings = settings;
        this.err = err;
    }

    /**
     * Hands them over.
     *
     * @param told what the run was told
     * @param exitCode how it ended
     * @param runs what the database knows of the runs, unless it was never opened
     */
    void hand(RunSettings told, int exitCode, Optional<RunTable> runs) {
        String period = Optional.ofNullable(told.period())
                .flatMap(Period::parse)
                .map(Period::toString)
                .orElse("");
        JaugeMetrics published = JaugeMetrics.of(told.out(), settings.bounds(), InstantSource.system())
                .with(new Attempt(period, exitCode, Instant.now()));
        JaugeMetrics metrics = runs.map(published::with).orElse(published);
        settings.toFile().ifPresent(file -> write(metrics, file));
        settings.toGateway().ifPresent(address -> push(metrics, address));
    }

    private void write(JaugeMetrics metrics, Path file) {
        try {
            MetricsFile.write(metrics, file);
        } catch (NoSuchFileException e) {
            err.println(NOT_WRITTEN + file + " » : l’exécution n’en est pas changée. Le dossier « " + e.getFile()
                    + " » n’existe pas : le créer, ou en nommer un autre avec --metrics-file (jauge.metrics.file).");
        } catch (IOException | RuntimeException e) {
            err.println(NOT_WRITTEN + file + " » : l’exécution n’en est pas changée. " + Failures.reason(e));
        }
    }

    private void push(JaugeMetrics metrics, URI address) {
        try {
            Gateway.push(metrics, address);
        } catch (IOException | RuntimeException e) {
            err.println("Les métriques n’ont pas été remises à la passerelle " + Gateway.place(address)
                    + " : l’exécution n’en est pas changée. Vérifier qu’elle répond, et jauge.metrics.pushgateway.");
        }
    }
}
