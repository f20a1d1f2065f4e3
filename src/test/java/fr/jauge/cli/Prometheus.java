package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Run Debian's Prometheus on the loopback for a test, scraping what the test names. */
final class Prometheus implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpServer page;
    private final AtomicReference<String> text = new AtomicReference<>("");
    private final Process process;
    private final String address;

    private Prometheus(HttpServer page, Process process, String address) {
        this.page = page;
        this.process = process;
        this.address = address;
        page.createContext("/metrics", exchange -> {
            byte[] body = Objects.requireNonNull(text.get()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        page.start();
    }

    /** A program of Debian's prometheus or prometheus-pushgateway: skipped where it is missing, a failure when CI is set. */
    static String program(String name) {
        for (String folder : System.getenv("PATH").split(":", 0)) {
            Path program = Path.of(folder).resolve(name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        String message = "No " + name + " here: install it (Debian: prometheus, prometheus-pushgateway).";
        return System.getenv("CI") == null ? abort(message) : fail(message);
    }

    /**
     * Starts one that scrapes four times a second a page that the test sets.
     *
     * @param rules the text of alerting rules
     */
    static Prometheus start(Path folder, String rules) throws IOException {
        program("prometheus");
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return start(
                folder,
                rules,
                page,
                "250ms",
                "static_configs: [ { targets: [ \"127.0.0.1:%d\" ] } ]"
                        .formatted(page.getAddress().getPort()));
    }

    /**
     * Starts one that scrapes a port of this machine every second, with credentials.
     *
     * @param rules the text of alerting rules
     */
    static Prometheus start(Path folder, String rules, int port, String user, String password) throws IOException {
        HttpServer none = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return start(folder, rules, none, "1s", """
                static_configs: [ { targets: [ "127.0.0.1:%d" ] } ]
                    basic_auth: { username: "%s", password: "%s" }""".formatted(port, user, password));
    }

    private static Prometheus start(Path folder, String rules, HttpServer page, String interval, String target)
            throws IOException {
        String program = program("prometheus");
        Files.writeString(folder.resolve("rules.yml"), rules);
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: { scrape_interval: %s, evaluation_interval: 250ms }
                rule_files: [ rules.yml ]
                scrape_configs:
                  - job_name: jauge
                    %s
                """.formatted(interval, target));
        String address = "127.0.0.1:" + freePort();
        Process process = new ProcessBuilder(
                        program,
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(page, process, address);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What is scraped from now on. */
    void scrapes(String metrics) {
        text.set(metrics);
    }

    /** What an expression gives now: one map of labels for each series. */
    List<Map<String, String>> query(String expression) throws IOException, InterruptedException {
        String answer = get(
                "http://" + address + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        assertThat(JsonPath.<String>read(answer, "$.status"))
                .as("%s: %s", expression, answer)
                .isEqualTo("success");
        return JsonPath.read(answer, "$.data.result[*].metric");
    }

    /** The numbers that an expression gives now. */
    List<Double> values(String expression) throws IOException, InterruptedException {
        String answer = get(
                "http://" + address + "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return JsonPath.<List<String>>read(answer, "$.data.result[*].value[1]").stream()
                .map(Double::valueOf)
                .toList();
    }

    /** The names of the alerts that fire. */
    List<String> firing() throws IOException, InterruptedException {
        String answer = get("http://" + address + "/api/v1/alerts");
        List<String> names = JsonPath.read(answer, "$.data.alerts[?(@.state == 'firing')].labels.alertname");
        return names.stream().distinct().sorted().toList();
    }

    /** Waits until something holds. */
    static void until(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() - end < 0) {
            try {
                if (holds.call()) {
                    return;
                }
            } catch (IOException e) {
                // it is still starting
                assertThat(e).isNotNull();
            }
            Thread.sleep(200);
        }
        fail("never: " + what);
    }

    static String get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Runs promtool: all that it says, its exit code first. */
    static String promtool(Path folder, String input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("promtool")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }

    @Override
    public void close() {
        page.stop(0);
        process.destroyForcibly();
        process.onExit().join();
    }
}
