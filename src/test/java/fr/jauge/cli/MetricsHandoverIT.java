package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run hands its metrics over however it ended, and ends as it would have whatever becomes of them. */
class MetricsHandoverIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void gatewayHasThemAfterTheRunAndAGatewayThatIsDownChangesNothing() throws Exception {
        String address = "127.0.0.1:" + Prometheus.freePort();
        Process gateway = new ProcessBuilder(
                        Prometheus.program("prometheus-pushgateway"), "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
        SampleData.linkInto(folder);
        String url = "http://jauge:secret-de-passerelle@" + address;
        try {
            Prometheus.until(
                    "the gateway answers",
                    () -> !Prometheus.get("http://" + address + "/metrics").isEmpty());
            Outcome outcome = JaugeCall.in(folder)
                    .with("jauge.metrics.pushgateway", url)
                    .run("--period=2023-08")
                    .expecting(0);
            assertThat(outcome.errors()).isEmpty();
            assertThat(Prometheus.get("http://" + address + "/metrics").lines())
                    .contains(
                            "jauge_revision_info{instance=\"\",job=\"jauge\",periode=\"2023-08\",revision=\"1\"} 1",
                            "jauge_last_attempt_exit_code{instance=\"\",job=\"jauge\"} 0");
        } finally {
            gateway.destroyForcibly();
            gateway.onExit().join();
        }
        Outcome down = JaugeCall.in(folder)
                .with("jauge.metrics.pushgateway", url)
                .run("--period=2023-08", "--metrics-file=" + folder.resolve("absent/jauge.prom"))
                .expecting(0);
        assertThat(down.errors())
                .containsExactly(
                        "Les métriques n’ont pas été écrites dans « " + folder + "/absent/jauge.prom » : l’exécution"
                                + " n’en est pas changée. Le dossier « " + folder
                                + "/absent » n’existe pas : le créer, ou en nommer un autre"
                                + " avec --metrics-file (jauge.metrics.file).",
                        "Les métriques n’ont pas été remises à la passerelle " + address
                                + " : l’exécution n’en est pas changée. Vérifier qu’elle répond, et"
                                + " jauge.metrics.pushgateway.");
    }

    @Test
    void whatCouldNotBeginIsSaidToo() throws IOException {
        Path file = folder.resolve("jauge.prom");
        JaugeCall.in(folder)
                .run("--period=2023-10", "--referentiel=" + folder.resolve("absent"), "--metrics-file=" + file)
                .expecting(2);
        assertThat(Files.readAllLines(file))
                .contains("jauge_last_attempt_exit_code 2.0", "jauge_last_attempt_info{periode=\"2023-10\"} 1")
                .noneMatch(line -> line.startsWith("jauge_database_up"));
    }

    @Test
    void placesThatCannotBeAreToldBeforeAnythingIsDone() throws IOException {
        assertThat(JaugeCall.in(folder)
                        .run("--period=2023-10", "--metrics-file=jauge.txt")
                        .expecting(2)
                        .errors())
                .containsExactly(
                        "Configuration invalide : jauge.metrics.file (--metrics-file) = « jauge.txt » : node_exporter ne lit que"
                                + " les fichiers dont le nom finit par « .prom ».");
        Path place = folder.resolve("place.prom");
        Files.createDirectory(place);
        assertThat(JaugeCall.in(folder)
                        .run("--period=2023-10", "--metrics-file=" + place)
                        .expecting(2)
                        .errors())
                .containsExactly("Configuration invalide : jauge.metrics.file (--metrics-file) = « " + place
                        + " » : un fichier est attendu, et c’est un dossier.");
        for (String address :
                List.of("passerelle", "passerelle:9091", "http://u:secret@ passerelle", "ftp://passerelle")) {
            assertThat(JaugeCall.in(folder)
                            .with("jauge.metrics.pushgateway", address)
                            .run("--period=2023-10")
                            .expecting(2)
                            .errors())
                    .containsExactly(
                            "Configuration invalide : jauge.metrics.pushgateway : une adresse est attendue, comme"
                                    + " http://passerelle:9091.");
        }
        assertThat(JaugeCall.in(folder)
                        .with("jauge.metrics.months", "0")
                        .run("--period=2023-10")
                        .expecting(2)
                        .errors())
                .containsExactly(
                        "Configuration invalide : jauge.metrics.months = « 0 » : un nombre entier est attendu, de 1 à 60.");
    }
}
