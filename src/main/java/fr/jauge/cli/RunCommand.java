package fr.jauge.cli;

import fr.jauge.batch.MonthRunner;
import fr.jauge.batch.RunFailedException;
import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalTable;
import fr.jauge.metrics.RunTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measure a month and publish its revision. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Measures one month and publishes its revision in OUT/PERIOD/rN: pages to read in a browser (index.html), a"
                    + " workbook (jauge-PERIOD.xlsx), PDF reports of projects, CSV files; and apart from them, in"
                    + " OUT-prive, the private lists of dossiers to act on.",
            "The same again computes nothing when nothing changed, and takes up a run that failed or was stopped where it"
                    + " stopped. jauge doctor says beforehand whether a run could start.",
            "Every option can also be set as jauge.NAME in application.yml, as a system property, or in the environment"
                    + " as JAUGE_NAME."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed, whatever the verdicts",
            "1:the run failed, nothing was published",
            "2:wrong usage, configuration or registry, nothing was started",
            "3:completed, but a file or depot was refused",
            "143, 130:stopped by SIGTERM or Ctrl-C, nothing was published; the same command takes it up"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  jauge run --period=2023-10",
            "  jauge run --period=2023-10 --depots=/srv/jauge/depots --referentiel=/srv/jauge/referentiel"
                    + " --out=/srv/jauge/rapports",
            "  jauge run --period=2023-10 --reason=\"Dépôt tardif\""
        })
final class RunCommand implements Callable<Integer> {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Option(names = "--period", paramLabel = "YYYY-MM", description = "The month to measure.")
    private @Nullable String period;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why a new revision replaces the one before; required from revision 2.")
    private @Nullable String reason;

    @Option(
            names = "--pdf",
            paramLabel = "WHICH",
            description =
                    "PDF reports: changed (projects whose verdict changed or whose solde can be paid; the default),"
                            + " all, or none.")
    private @Nullable String pdf;

    @Option(
            names = "--metrics-file",
            paramLabel = "FILE",
            description = "Write the metrics there once the run has ended, however it did: FILE.prom, for the textfile"
                    + " collector of node_exporter (jauge.metrics.file; jauge.metrics.pushgateway=URL hands them to a"
                    + " Pushgateway).")
    private @Nullable String metricsFile;

    @Option(
            names = "--allow-open-period",
            description = "Measure a month that has not ended; everything then says PROVISOIRE.")
    private boolean allowOpenPeriod;

    @Override
    public Integer call() {
        Interruption interruption = Interruption.watch(spec.commandLine().getErr());
        try {
            return started(new Preparation(LocalDate.now(PARIS)), interruption);
        } finally {
            interruption.ended();
        }
    }

    private int started(Preparation preparation, Interruption interruption) {
        PrintWriter err = spec.commandLine().getErr();
        try (ConfigurableApplicationContext context = Applications.run(application(preparation), arguments())) {
            int exitCode = ended(() -> {
                Journal journal = JournalAccess.journal(
                        context.getBean(JournalTable.class),
                        preparation.folders().out());
                return run(context.getBean(MonthRunner.class), journal, preparation, interruption);
            });
            // of a process that is being stopped the database is closed already
            Interruption.orElse(
                    () -> handMetricsOver(preparation, exitCode, Optional.of(context.getBean(RunTable.class))));
            return exitCode;
        } catch (AbandonedRunException e) {
            err.println(preparation.refusal().orElse("Rien n’a été lancé."));
            handMetricsOver(preparation, ExitCode.USAGE, Optional.empty());
            return ExitCode.USAGE;
        } catch (UsageException e) {
            err.println(e.getMessage());
            handMetricsOver(preparation, ExitCode.USAGE, Optional.empty());
            return ExitCode.USAGE;
        } catch (RuntimeException e) {
            Interruption.orElse(() -> {
                err.println(Failures.explain(e));
                handMetricsOver(preparation, ExitCode.FAILED, Optional.empty());
            });
            return ExitCode.FAILED;
        }
    }

    /** The exit code of a run, once what it failed of is told. */
    private int ended(Callable<Integer> run) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            return run.call();
        } catch (UsageException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (Exception e) {
            Interruption.orElse(() -> err.println(Failures.explain(e)));
            return ExitCode.FAILED;
        }
    }

    private void handMetricsOver(Preparation preparation, int exitCode, Optional<RunTable> runs) {
        preparation
                .told()
                .filter(told -> told.metrics().isAsked())
                .ifPresent(told ->
                        new MetricsHandover(told.metrics(), spec.commandLine().getErr()).hand(told, exitCode, runs));
    }

    private int run(MonthRunner runner, Journal journal, Preparation preparation, Interruption interruption)
            throws IOException, RunFailedException {
        // what cannot be read is said before anybody is waited for
        if (preparation.supposed().isEmpty()) {
            preparation.inputs();
        }
        MonthExecution execution = new MonthExecution(
                runner,
                journal,
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                Terminal.isPresent(),
                (inputs, last) -> reason(preparation, last));
        return runner.alone(preparation.folders(), lock -> execution.run(preparation, interruption))
                .exitCode();
    }

    private static String reason(Preparation preparation, int last) {
        String given = preparation.settings().reason().strip();
        if (last > 0 && given.isEmpty()) {
            throw new UsageException("Les entrées de " + preparation.folders().period()
                    + " ont changé depuis la révision r" + last
                    + " : donner la raison d’une nouvelle révision avec --reason=\"…\".");
        }
        return given;
    }

    private static SpringApplication application(Preparation preparation) {
        SpringApplication application = Applications.of(JaugeApplication.class, WebApplicationType.NONE);
        application.addListeners(preparation);
        return application;
    }

    private String[] arguments() {
        return measure.arguments()
                .with("period", period)
                .with("reason", reason)
                .with("pdf", pdf)
                .with("metrics.file", metricsFile)
                .with("allow-open-period", allowOpenPeriod ? "true" : null)
                .toArray();
    }
}
