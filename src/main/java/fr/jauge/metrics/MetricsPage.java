package fr.jauge.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Write metrics as the text that Prometheus and the textfile collector of node_exporter read. */
public final class MetricsPage {
    /** What a page is announced as over HTTP. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private MetricsPage() {}

    /** Writes the metrics as they are now. */
    public static void write(MultiCollector metrics, OutputStream out) throws IOException {
        PrometheusTextFormatWriter.create().write(out, metrics.collect());
    }

    /** The whole page, in UTF-8. */
    public static byte[] bytes(MultiCollector metrics) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            write(metrics, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toByteArray();
    }
}
