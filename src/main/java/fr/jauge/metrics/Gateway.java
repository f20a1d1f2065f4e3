package fr.jauge.metrics;

import io.prometheus.metrics.exporter.pushgateway.Format;
import io.prometheus.metrics.exporter.pushgateway.PushGateway;
import io.prometheus.metrics.exporter.pushgateway.Scheme;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Hand metrics over to a Pushgateway, in the place of those handed over before: the group {@code job="jauge"}. */
public final class Gateway {
    private static final String JOB = "jauge";
    private static final Duration CONNECTION = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private Gateway() {}

    /**
     * Hands them over.
     *
     * @param address {@code http} or {@code https}, a machine, a port where it is not 80 or 443, and before the machine
     *     {@code user:password@} where the gateway asks for them
     * @throws IOException when the gateway does not answer, or refuses them
     */
    public static void push(MultiCollector metrics, URI address) throws IOException {
        PushGateway.Builder gateway = PushGateway.builder()
                .job(JOB)
                .scheme(Scheme.fromString(address.getScheme()))
                .address(place(address))
                .format(Format.PROMETHEUS_TEXT)
                .connectionTimeout(CONNECTION)
                .readTimeout(ANSWER);
        String user = address.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            gateway.basicAuth(colon < 0 ? user : user.substring(0, colon), colon < 0 ? "" : user.substring(colon + 1));
        }
        gateway.build().push(metrics);
    }

    /** Machine and port, without who is let in: fit to be told. */
    public static String place(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
