package fr.jauge.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Check all that a run needs, and say what to mend. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Checks what a run needs before it is started: configuration, rules, registry, folders and their rights,"
                    + " the month's depots, database, clock, disk space, Java. Each line says OK, À SURVEILLER or"
                    + " À CORRIGER, what was seen, and what to do. Nothing is changed or made.",
            "Reads the settings of run from where run does: options, system properties, environment, application.yml."
                    + " Without --period: the month before this one, in Europe/Paris.",
            "While a serve holds the file database, no run can start: that is said as À CORRIGER too."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a run could start now, whatever is to be watched",
            "2:something is to be mended first, or wrong usage"
        })
final class DoctorCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--period", paramLabel = "YYYY-MM", description = "The month that is to be measured.")
    private @Nullable String period;

    @Option(names = "--depots", paramLabel = "DIR", description = "The extracts (default: sample-data/depots).")
    private @Nullable String depots;

    @Option(
            names = "--referentiel",
            paramLabel = "DIR",
            description = "The registry (default: sample-data/referentiel).")
    private @Nullable String referentiel;

    @Option(names = "--out", paramLabel = "DIR", description = "Where revisions are published (default: rapports).")
    private @Nullable String out;

    @Option(names = "--campagnes", paramLabel = "DIR", description = "Rules of campaigns of your own.")
    private @Nullable String campagnes;

    @Option(names = "--allow-open-period", description = "As for run: the month need not have ended.")
    private boolean allowOpenPeriod;

    @Override
    public Integer call() {
        try {
            DoctorText told = new DoctorText(Doctor.look(arguments()));
            told.print(spec.commandLine().getOut());
            return told.isAllRight() ? ExitCode.COMPLETED : ExitCode.USAGE;
        } catch (UsageException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private String[] arguments() {
        return new SettingArguments()
                .with("period", period)
                .with("depots", depots)
                .with("referentiel", referentiel)
                .with("out", out)
                .with("campagnes", campagnes)
                .with("allow-open-period", allowOpenPeriod ? "true" : null)
                .toArray();
    }
}
