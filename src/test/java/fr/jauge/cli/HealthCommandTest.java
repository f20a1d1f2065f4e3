package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCommandTest {
    private HttpServer server;
    private int status = 200;

    HealthCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "302, 1", "401, 1", "404, 1"})
    void onlyAReadyServerIsHealthy(int answered, int exitCode) {
        status = answered;
        ask().expecting(exitCode);
    }

    @Test
    void serverThatIsNotThereIsNotHealthy() {
        server.stop(0);
        assertThat(ask().expecting(1).err()).contains("ne répond pas : rien n’écoute là ; vérifier");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "file:/etc/passwd", "http://a b/"})
    void whatIsNoAddressIsWrongUsage(String url) {
        Outcome told = JaugeCall.in(Path.of("")).command("health", "--url=" + url);
        assertThat(told.expecting(2).err()).contains("n’est pas une adresse http ou https");
    }

    private Outcome ask() {
        return JaugeCall.in(Path.of(""))
                .with("jauge.serve.port", String.valueOf(server.getAddress().getPort()))
                .command("health");
    }
}
