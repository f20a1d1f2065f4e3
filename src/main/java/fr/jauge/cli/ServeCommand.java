package fr.jauge.cli;

import fr.jauge.serve.PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stay, measure each month when it has ended, and hand out what was published. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Stays, and measures each month that has ended: at 02:00 on the 1st, Europe/Paris, then each night until the"
                    + " 20th while depots are missing or something was refused. What is unchanged is skipped; what was cut"
                    + " short is taken up at the next start. Of two on one database, one measures and the other takes over.",
            "Serves, for reading: /health and /health/readiness (without credentials), /health/details, /metrics"
                    + " (Prometheus), /rapports/ (the published revisions, never the private lists).",
            "Listens on 127.0.0.1. Any other address needs users (jauge.serve.users) or an OpenID Connect provider.",
            "Every option can also be set as jauge.NAME or, for --address and --port, jauge.serve.NAME in application.yml,"
                    + " as a system property, or in the environment (JAUGE_OUT, JAUGE_SERVE_PORT). The schedule is"
                    + " jauge.serve.cron, retry-cron and zone."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a password was hashed",
            "1:it could not start: database out of reach",
            "2:wrong usage or configuration, a certificate that cannot be used, an address or port that cannot be had:"
                    + " nothing was started",
            "143:ended by SIGTERM, which is how it is meant to end"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  jauge serve --out=/srv/jauge/rapports", "  jauge serve --hash-password < mot-de-passe.txt"})
final class ServeCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Where it listens (default: 127.0.0.1).")
    private @Nullable String address;

    @Option(names = "--port", paramLabel = "PORT", description = "On which port (default: 8080; 0: any that is free).")
    private @Nullable String port;

    @Option(names = "--pdf", paramLabel = "WHICH", description = "PDF reports: changed (the default), all, or none.")
    private @Nullable String pdf;

    @Option(
            names = "--hash-password",
            description = "Read a password from the standard input, print its hash for jauge.serve.users, and end.")
    private boolean hashPassword;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return hashPassword ? hash(console) : Server.serve(arguments(), console, err);
        } catch (UsageException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException e) {
            err.println(Failures.reason(e));
            return ExitCode.FAILED;
        }
    }

    private static int hash(PrintWriter console) throws IOException {
        String password = password();
        if (!PasswordHash.isAcceptable(password)) {
            throw new UsageException("Un mot de passe a au moins " + PasswordHash.SHORTEST + " caractères et au plus "
                    + PasswordHash.LONGEST + " octets.");
        }
        console.println(PasswordHash.of(password));
        return ExitCode.COMPLETED;
    }

    /** Typed unseen on a terminal, else the first line of what comes in. */
    private static String password() throws IOException {
        if (Terminal.isPresent()) {
            return Terminal.password("Mot de passe : ");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("");
    }

    /** Over Spring Boot's own settings too: a Service named "server" gives every pod of Kubernetes a SERVER_PORT. */
    private String[] arguments() {
        return measure.arguments()
                .with("serve.address", address)
                .withWhole("server.address", address)
                .with("serve.port", port)
                .withWhole("server.port", port)
                .with("pdf", pdf)
                .toArray();
    }
}
