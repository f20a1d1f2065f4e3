package fr.jauge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ask a server whether it is ready, for the health check of a container: its image has no other client. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Asks a running jauge serve whether it is ready, its database included, and prints prêt, or why not. Meant for"
                    + " the health check of a container, which has no other client; needs no credentials.",
            "Without --url it asks this machine, on the port of the system property jauge.serve.port, else of"
                    + " JAUGE_SERVE_PORT, else 8080; application.yml is not read. A server that speaks TLS, or listens"
                    + " elsewhere, wants --url."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ready", "1:not ready, or no answer within five seconds", "2:wrong usage"})
final class HealthCommand implements Callable<Integer> {
    private static final int MILLISECONDS = 5_000;
    private static final String PORT = "8080";
    private static final int TOO_MANY = 429;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The whole address, as in https://jauge.example:8443/health/readiness (default:"
                    + " http://127.0.0.1:8080/health/readiness).")
    private @Nullable String url;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        URL asked;
        try {
            asked = url();
        } catch (IllegalArgumentException | MalformedURLException e) {
            err.println("« " + TextTable.plain(String.valueOf(url)) + " » n’est pas une adresse http ou https.");
            return ExitCode.USAGE;
        }
        try {
            return answer(asked);
        } catch (IOException e) {
            err.println(asked + " ne répond pas : " + reason(e));
            return ExitCode.FAILED;
        }
    }

    private int answer(URL asked) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) asked.openConnection();
        connection.setConnectTimeout(MILLISECONDS);
        connection.setReadTimeout(MILLISECONDS);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        connection.disconnect();
        if (status == HttpURLConnection.HTTP_OK) {
            spec.commandLine().getOut().println("prêt");
            return ExitCode.COMPLETED;
        }
        spec.commandLine().getErr().println(asked + " répond " + status + " : " + meaning(status));
        return ExitCode.FAILED;
    }

    private static String meaning(int status) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAVAILABLE ->
                "le serveur n’est pas prêt, sa base de données ne répond pas ou il s’arrête ; /health/details dit quoi.";
            case TOO_MANY -> "trop de mots de passe faux de cette adresse ; attendre cinq minutes.";
            default -> "ce n’est pas la réponse d’un jauge serve ; vérifier le port et le chemin.";
        };
    }

    /** In French, with what to do. */
    private static String reason(IOException e) {
        if (e instanceof ConnectException) {
            return "rien n’écoute là ; vérifier que jauge serve est lancé, et son port (--url, JAUGE_SERVE_PORT).";
        }
        if (e instanceof SocketTimeoutException) {
            return "pas de réponse en " + MILLISECONDS / 1_000 + " secondes ; voir ce que dit le journal du serveur.";
        }
        if (e instanceof UnknownHostException) {
            return "cette machine est inconnue ici ; vérifier son nom.";
        }
        if (e instanceof SSLException) {
            return "la connexion TLS est refusée ; vérifier http ou https, et que Java connaît l’autorité du certificat"
                    + " (-Djavax.net.ssl.trustStore).";
        }
        return "ce n’est pas la réponse d’un serveur HTTP ; vérifier le port, et http ou https.";
    }

    private URL url() throws MalformedURLException {
        String port = Optional.ofNullable(System.getProperty("jauge.serve.port"))
                .or(() -> Optional.ofNullable(System.getenv("JAUGE_SERVE_PORT")))
                .orElse(PORT);
        URI asked = URI.create(url == null ? "http://127.0.0.1:" + port + "/health/readiness" : url);
        if (asked.getHost() == null || !List.of("http", "https").contains(asked.getScheme())) {
            throw new MalformedURLException();
        }
        return asked.toURL();
    }
}
