package fr.jauge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "Asks a server that serve has started whether it is ready. Meant for the health check of a container; needs"
                    + " no credentials, and gets no more than yes or no.",
            "The port is also that of JAUGE_SERVE_PORT, or of the system property jauge.serve.port."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ready", "1:not ready, or no answer within five seconds", "2:wrong usage"})
final class HealthCommand implements Callable<Integer> {
    private static final int MILLISECONDS = 5_000;
    private static final String PORT = "8080";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "What to ask (default: http://127.0.0.1:8080/health/readiness).")
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
            err.println(asked + " ne répond pas : " + e.getMessage());
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
        spec.commandLine().getErr().println(asked + " répond " + status);
        return ExitCode.FAILED;
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
