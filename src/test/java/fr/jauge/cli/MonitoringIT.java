package fr.jauge.cli;

import static fr.jauge.cli.Dashboards.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run the sample months with their metrics handed over, and look at them as Prometheus does: lint, queries, alerts. */
class MonitoringIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set below
    private static Prometheus prometheus;

    private static String september = "";
    private static String failed = "";
    private static String october = "";

    /** A month refused in part, a month whose folder is taken by a file, a month that lacks a depot of the one before. */
    @BeforeAll
    static void runTheMonths() throws Exception {
        Prometheus.program("promtool");
        SampleData.copyInto(folder);
        metricsAfter("2023-08", 0);
        september = metricsAfter("2023-09", 3);
        Files.createDirectory(folder.resolve("sample-data/depots/2023-07"));
        Files.createFile(folder.resolve("rapports-prive/2023-07"));
        failed = metricsAfter("2023-07", 1);
        Files.delete(folder.resolve("rapports-prive/2023-07"));
        Files.delete(folder.resolve("sample-data/depots/2023-07"));
        Files.move(folder.resolve("sample-data/depots/2023-10/2B9900345"), folder.resolve("late"));
        // and no document reaches the DMP of an ESSMS that had them all in September
        Files.writeString(
                folder.resolve("sample-data/depots/2023-10/2B9900360/alimentations_dmp.csv"),
                "finess_et;dossier_id;document_id;date_alimentation\n");
        october = metricsAfter("2023-10", 0);
        String rules = Files.readString(MONITORING.resolve("alertes.yml"));
        prometheus = Prometheus.start(folder, rules.replaceAll("for: \\d+[mh]", "for: 0s"));
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(prometheus).ifPresent(Prometheus::close);
    }

    private static String metricsAfter(String period, int exitCode) throws IOException {
        Path file = folder.resolve("jauge.prom");
        JaugeCall.in(folder)
                .with("jauge.pdf", "none")
                .run("--period=" + period, "--metrics-file=" + file)
                .expecting(exitCode);
        return Files.readString(file);
    }

    @Test
    void aRunThatFailedSaysSoBesideWhatStands() {
        assertThat(failed.lines())
                .contains(
                        "jauge_last_attempt_exit_code 1.0",
                        "jauge_last_attempt_info{periode=\"2023-07\"} 1",
                        "jauge_last_failed_run_info{periode=\"2023-07\",revision=\"1\"} 1",
                        "jauge_last_completed_run_info{periode=\"2023-09\",revision=\"1\"} 1",
                        "jauge_runs_total{status=\"FAILED\"} 1.0",
                        "jauge_revision_info{periode=\"2023-09\",revision=\"1\"} 1");
    }

    @Test
    void aProcessJustStartedSaysWhatTheOneBeforeSaid() throws IOException {
        Path again = folder.resolve("again.prom");
        JaugeCall.in(folder).run("--period=2023-10", "--metrics-file=" + again).expecting(0);
        assertThat(withoutMoments(Files.readString(again))).isEqualTo(withoutMoments(october));
    }

    private static String withoutMoments(String page) {
        return page.replaceAll("(?m)^jauge_(last_attempt_end|metrics_read)_timestamp_seconds .*$", "");
    }

    @Test
    void linterHasNothingToSay() throws IOException, InterruptedException {
        for (String page : List.of(september, failed, october)) {
            assertThat(Prometheus.promtool(folder, page, "check", "metrics")).isEqualTo("0\n");
        }
    }

    @Test
    void everyAlertIsWellFormedFiresAndClears() throws IOException, InterruptedException {
        assertThat(Prometheus.promtool(MONITORING, "", "check", "rules", "alertes.yml"))
                .startsWith("0\n");
        assertThat(Prometheus.promtool(MONITORING, "", "test", "rules", "alertes-test.yml"))
                .startsWith("0\n");
        String tests = Files.readString(MONITORING.resolve("alertes-test.yml"));
        for (String alert : alerts()) {
            assertThat(tests)
                    .as(alert)
                    .contains("alertname: " + alert + "\n        exp_alerts:\n")
                    .contains("alertname: " + alert + "\n        exp_alerts: []");
        }
    }

    @Test
    void everyAlertHasItsParagraphForTheOperator() throws IOException {
        String readme = Files.readString(Path.of("jobs/README.md"));
        List<String> named = Files.readAllLines(MONITORING.resolve("alertes.yml")).stream()
                .filter(line -> line.strip().startsWith("runbook:"))
                .map(line -> line.replaceAll(".*« ([^»]+) ».*", "$1"))
                .distinct()
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(readme).contains("**" + paragraph + "**"));
        assertThat(alerts()).allSatisfy(alert -> assertThat(readme).contains("`" + alert + "`"));
    }

    private static List<String> alerts() throws IOException {
        return Files.readAllLines(MONITORING.resolve("alertes.yml")).stream()
                .filter(line -> line.strip().startsWith("- alert: "))
                .map(line -> line.replace("- alert: ", "").strip())
                .toList();
    }

    /** What a process that stays alone gives: {@link ServeMonitoringIT} asks it. */
    private static final Pattern OF_SERVE = Pattern.compile("jauge_serve_|http_server_|jvm_|spring_batch_");

    /** September has refusals, October a depot that did not come again: between them every panel has something to show. */
    @Test
    void everyQueryOfTheDashboardsHasDataAndTheAlertsFireAndClear() throws Exception {
        List<Map.Entry<String, String>> unanswered = new ArrayList<>(Dashboards.expressions());
        unanswered.removeIf(query -> OF_SERVE.matcher(query.getValue()).find());
        assertThat(unanswered).hasSizeGreaterThan(50);

        show(september, "2023-09");
        unanswered.removeAll(answered(unanswered));
        // No. 5 declares more persons than in August; August had no rejection, September has
        fires(List.of(
                "JaugeCiblePerdue",
                "JaugeDelaiDepasse",
                "JaugeDepotRefuse",
                "JaugeDonneesManquantes",
                "JaugeRejetsEnHausse"));

        show(october, "2023-10");
        unanswered.removeAll(answered(unanswered));
        assertThat(unanswered).isEmpty();
        fires(List.of(
                "JaugeCiblePerdue",
                "JaugeDelaiDepasse",
                "JaugeDepotManquant",
                "JaugeDonneesManquantes",
                "JaugeRejetsEnHausse"));

        prometheus.scrapes(calm(october));
        fires(List.of());
        prometheus.scrapes(calm(october).replace("jauge_database_up 1.0", "jauge_database_up 0.0"));
        fires(List.of("JaugeBaseInjoignable"));
        prometheus.scrapes(calm(october));
        fires(List.of());
        prometheus.scrapes("");
        fires(List.of("JaugeMetriquesAbsentes"));
    }

    private static void show(String page, String period) throws Exception {
        // which day of the month it is when the test runs is no part of it: promtool tests that alert
        prometheus.scrapes(page.replaceAll("(?m)^(jauge_ended_period_end_timestamp_seconds) .*$", "$1 " + now()));
        Prometheus.until(
                period + " is scraped",
                () -> !prometheus
                        .query("jauge_revision_info{periode=\"" + period + "\"}")
                        .isEmpty());
    }

    private static List<Map.Entry<String, String>> answered(List<Map.Entry<String, String>> queries) throws Exception {
        List<Map.Entry<String, String>> answered = new ArrayList<>();
        for (Map.Entry<String, String> query : queries) {
            if (!prometheus.query(query.getValue()).isEmpty()) {
                answered.add(query);
            }
        }
        return answered;
    }

    private static void fires(List<String> expected) throws Exception {
        List<List<String>> seen = new ArrayList<>(List.of(List.of()));
        try {
            Prometheus.until("fires " + expected, () -> {
                seen.set(0, prometheus.firing());
                return seen.get(0).equals(expected);
            });
        } catch (AssertionError e) {
            assertThat(seen.get(0)).isEqualTo(expected);
            throw e;
        }
    }

    /** The same page as it would be once everybody had delivered and all was well. */
    private static String calm(String page) {
        return page.lines()
                .filter(line -> !line.startsWith("jauge_depot_manquant{"))
                .filter(line -> !line.startsWith("jauge_last_failed_run"))
                .map(line -> line.replaceAll(
                        "^(jauge_(?:projet_essms_absents|projet_cibles_perdues|depot_rejets_ratio)\\{.*\\}) .*$",
                        "$1 0"))
                .map(line -> line.replaceAll(
                        "^(jauge_ended_period_end_timestamp_seconds|jauge_projet_delai_indicatif\\w+\\{.*\\}) .*$",
                        "$1 " + (now() + 100L * 86_400)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
