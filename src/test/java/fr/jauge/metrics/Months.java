package fr.jauge.metrics;

import fr.jauge.publication.PublishedSamples;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Publish the three months of the sample data as they were worked out by hand, and read the page made of them. */
final class Months {
    static final Instant NOW = Instant.parse("2023-11-02T09:00:00Z");

    private static final Path EXPECTED = Path.of("src/test/resources/expected/sample-data");
    private static final Bounds AMPLE = new Bounds(5000, 12);

    private final PublishedSamples samples;

    Months(Path root) {
        samples = new PublishedSamples(root);
    }

    static Months all(Path root) throws IOException {
        Months months = new Months(root);
        for (String period : List.of("2023-08", "2023-09", "2023-10")) {
            months.publish(period, documents(period));
        }
        return months;
    }

    /** What a month of the sample data must give. */
    static Map<String, String> documents(String period) {
        Map<String, String> documents = new TreeMap<>();
        for (String name : List.of(
                "indicateurs", "essms", "projets", "justificatifs", "depots", "fichiers", "rejets", "anomalies")) {
            try {
                documents.put(
                        name + ".csv", Files.readString(EXPECTED.resolve(period).resolve(name + ".csv")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    RevisionFolders publish(String period, Map<String, String> documents) throws IOException {
        return samples.publish(period, "correction", documents, Map.of(), Map.of());
    }

    RevisionFolders publishProvisional(String period, Map<String, String> documents) throws IOException {
        return samples.publishProvisional(period, documents);
    }

    JaugeMetrics metrics() {
        return metrics(AMPLE);
    }

    JaugeMetrics metrics(Bounds bounds) {
        return JaugeMetrics.of(samples.out(), bounds, InstantSource.fixed(NOW));
    }

    Path out() {
        return samples.out();
    }

    /** The lines of a page that are samples. */
    static List<String> lines(JaugeMetrics metrics) {
        return new String(MetricsPage.bytes(metrics), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
