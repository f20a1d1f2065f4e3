package fr.jauge.cli;

import static fr.jauge.cli.Dashboards.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.Period;
import fr.jauge.serve.PasswordHash;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Let a real Prometheus watch {@code serve} while it measures a month: it fails to begin, fails, publishes what came so far,
 * then what came late; at last what it published is harmed and mended, and it ends.
 */
class ServeMonitoringIT {
    private static final int ESSMS = 100;
    private static final int SEED = 7;
    private static final String USER = "prometheus";
    private static final String PASSWORD = "mot de passe d'essai";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What is of a revision, and changes with nothing else. */
    private static final String OF_THE_REVISION =
            "count({__name__=~\"jauge_(projet|essms|depot|fichier|region|secteur|history).*\"})";

    @TempDir
    private Path folder;

    private final Period month =
            new Period(YearMonth.now(ZoneId.of("Europe/Paris")).minusMonths(1));
    private Path registry = Path.of("");
    private Path depots = Path.of("");
    private Path good = Path.of("");
    private List<String> names = List.of();
    private int port;
    private Optional<Prometheus> started = Optional.empty();
    private Optional<ServeProcess> serving = Optional.empty();

    /** The month before is published; of the month, one depot is refused, one does not come, one has lost its DMP. */
    @BeforeEach
    void stage() throws IOException {
        Prometheus.program("promtool");
        Path data = folder.resolve("sample-data");
        SyntheticMonths.write(
                new GeneratorSettings(ESSMS, SEED, data, month, 2, false, GeneratorSettings.DEFAULT_FAULT_RATE),
                (done, total) -> {});
        JaugeCall.in(folder)
                .with("jauge.pdf", "none")
                .run("--period=" + month.minusMonths(1))
                .expecting(0);
        registry = data.resolve("referentiel/etablissements.csv");
        depots = data.resolve("depots/" + month);
        try (Stream<Path> entries = Files.list(depots)) {
            names = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(3);
        Files.move(depots.resolve(refused()), folder.resolve("whole"));
        Files.writeString(depots.resolve(refused() + ".zip"), "tronqué");
        good = folder.resolve("good");
        Tree.copy(depots.resolve(poor()), good);
        harm(depots.resolve(poor()));
        Files.move(depots.resolve(late()), folder.resolve("late"));
    }

    @AfterEach
    void stop() {
        serving.ifPresent(each -> each.started().process().destroyForcibly());
        started.ifPresent(Prometheus::close);
    }

    /** No document of it reaches the DMP, and three rows in a hundred of three files have too many columns. */
    private static void harm(Path depot) throws IOException {
        Path dmp = depot.resolve("alimentations_dmp.csv");
        Files.writeString(dmp, Files.readAllLines(dmp).get(0) + "\n");
        for (String name : List.of("messages_mssante.csv", "evenements_agenda.csv", "projets_personnalises.csv")) {
            Path file = depot.resolve(name);
            int rows = Files.readAllLines(file).size();
            Files.writeString(
                    file, "de;trop;de;colonnes;pour;une;ligne\n".repeat(rows * 3 / 100), StandardOpenOption.APPEND);
        }
    }

    private String refused() {
        return names.get(0);
    }

    private String late() {
        return names.get(1);
    }

    private String poor() {
        return names.get(2);
    }

    @Test
    void monthIsWatchedFromBeforeTheStartToAfterTheEnd() throws Exception {
        port = Prometheus.freePort();
        String rules = Files.readString(MONITORING.resolve("alertes.yml")).replaceAll("for: \\d+[mh]", "for: 0s");
        Prometheus prometheus = Prometheus.start(folder, rules, port, USER, PASSWORD);
        started = Optional.of(prometheus);
        fires("JaugeMetriquesAbsentes");

        Path away = Files.move(registry, folder.resolve("away.csv"));
        Path inTheWay = Files.createFile(
                Files.createDirectories(folder.resolve("rapports-prive")).resolve(month.toString()));
        ServeProcess serve = serve();
        clears("JaugeMetriquesAbsentes");
        long since = System.nanoTime();
        fires("JaugeExecutionEnEchec");
        assertThat(prometheus.query("jauge_last_failed_run_info"))
                .as("nothing began")
                .isEmpty();
        Files.move(away, registry);
        gives("jauge_last_failed_run_info{periode=\"" + month + "\",revision=\"1\"}");
        assertThat(firing("JaugeExecutionEnEchec")).isNotEmpty();

        Files.delete(inTheWay);
        gives("jauge_revision_info{periode=\"" + month + "\",revision=\"1\"}");
        clears("JaugeExecutionEnEchec");
        List<Map.Entry<String, String>> staged = List.of(
                Map.entry("JaugeDepotRefuse", "depot=\"" + refused() + "\""),
                Map.entry("JaugeDepotManquant", "depot=\"" + late() + "\""),
                Map.entry("JaugeDonneesManquantes", "motif=\"DEPOT_ABSENT\""),
                Map.entry("JaugeDonneesManquantes", "motif=\"DEPOT_REFUSE\""),
                Map.entry("JaugeRejetsEnHausse", "depot=\"" + poor() + "\""),
                Map.entry("JaugeCiblePerdue", "projet_id=\"" + poor() + "\",indicateur=\"DMP\""));
        for (Map.Entry<String, String> alert : staged) {
            fires(alert.getKey(), alert.getValue());
        }
        assertThat(get("wrong").statusCode()).isEqualTo(401);
        gives("jauge_serve_login_failures_total == 1");
        everyQueryOfTheDashboardsHasData(prometheus);
        pageIsAsTheLinterWantsIt();

        deliver();
        for (Map.Entry<String, String> alert : staged) {
            clears(alert.getKey(), alert.getValue());
        }
        clears("JaugeMoisNonPublie");
        everyScrapeWasAnsweredWhole(prometheus, since);

        Path published = standing().resolve("projets.csv");
        byte[] content = Files.readAllBytes(published);
        Files.writeString(published, "autre chose\n");
        fires("JaugePublicationAlteree");
        Files.write(published, content);
        clears("JaugePublicationAlteree");

        assertThat(serve.terminate().out()).doesNotContain("ERROR Erreur inattendue", PASSWORD);
        fires("JaugeMetriquesAbsentes");
    }

    private Path standing() throws IOException {
        String latest = Files.readString(folder.resolve("rapports/" + month + "/LATEST"))
                .strip();
        return folder.resolve("rapports/" + month + "/" + latest);
    }

    /** It tries again every second while anything is awaited of the month. */
    private ServeProcess serve() throws IOException, InterruptedException {
        ServeProcess serve = new ServeProcess(JaugeProcess.in(folder)
                .java("-Xmx384m")
                .with("JAUGE_SERVE_RETRY_CRON", "* * * * * *")
                .with("JAUGE_PDF", "none")
                .with("JAUGE_SERVE_USERS_0_NAME", USER)
                .with("JAUGE_SERVE_USERS_0_PASSWORD", PasswordHash.of(PASSWORD))
                .with("JAUGE_SERVE_USERS_0_ACCESS", "metrics")
                .start("serve", "--port=" + port));
        serving = Optional.of(serve);
        serve.address();
        return serve;
    }

    /** The late one last, and at once: while it is awaited the month is measured again. */
    private void deliver() throws IOException {
        try (Stream<Path> files = Files.list(good)) {
            for (Path file : files.toList()) {
                Files.write(depots.resolve(poor()).resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Files.delete(depots.resolve(refused() + ".zip"));
        Files.move(folder.resolve("whole"), depots.resolve(refused()));
        Files.move(folder.resolve("late"), depots.resolve(late()));
    }

    private static void everyQueryOfTheDashboardsHasData(Prometheus prometheus) throws Exception {
        List<Map.Entry<String, String>> expressions = Dashboards.expressions();
        List<String> unanswered = new ArrayList<>();
        for (Map.Entry<String, String> expression : expressions) {
            if (prometheus.query(expression.getValue()).isEmpty()) {
                unanswered.add(expression.toString());
            }
        }
        assertThat(expressions).hasSizeGreaterThan(70);
        assertThat(unanswered).isEmpty();
    }

    private void pageIsAsTheLinterWantsIt() throws IOException, InterruptedException {
        String page = get(PASSWORD).body();
        assertThat(page).contains("jauge_revision_info{", "spring_batch_step_seconds_count{", "jvm_memory_used_bytes{");
        assertThat(Prometheus.promtool(folder, page, "check", "metrics")).isEqualTo("0\n");
    }

    /** Of each revision every scrape brought the same series, and none brought those of two. */
    private static void everyScrapeWasAnsweredWhole(Prometheus prometheus, long since) throws Exception {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
        String all = "[" + seconds + "s:1s]";
        assertThat(prometheus.values("min_over_time(up[" + seconds + "s])")).containsExactly(1.0);
        assertThat(prometheus.values("count_over_time(up[" + seconds + "s])").get(0))
                .as("a busy machine may skip some, but asks all the time")
                .isGreaterThan(seconds / 2.0);
        assertThat(prometheus.values("max_over_time(count(jauge_revision_info)" + all + ")"))
                .containsExactly(1.0);
        String sized = OF_THE_REVISION + " * on () group_right jauge_revision_info";
        List<Double> least = prometheus.values("sort(min_over_time((" + sized + ")" + all + "))");
        List<Double> most = prometheus.values("sort(max_over_time((" + sized + ")" + all + "))");
        assertThat(least).hasSizeGreaterThanOrEqualTo(2).isEqualTo(most);
    }

    private HttpResponse<String> get(String password) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<Map<String, String>> firing(String alert, String... labels) throws IOException, InterruptedException {
        String more = labels.length == 0 ? "" : "," + String.join(",", labels);
        return started.orElseThrow().query("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"" + more + "}");
    }

    private void fires(String alert, String... labels) throws Exception {
        Prometheus.until(
                alert + " fires " + List.of(labels),
                () -> !firing(alert, labels).isEmpty());
    }

    private void clears(String alert, String... labels) throws Exception {
        Prometheus.until(
                alert + " clears " + List.of(labels),
                () -> firing(alert, labels).isEmpty());
    }

    private void gives(String expression) throws Exception {
        Prometheus.until(
                expression, () -> !started.orElseThrow().query(expression).isEmpty());
    }
}
