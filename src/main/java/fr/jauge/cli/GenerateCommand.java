package fr.jauge.cli;

import fr.jauge.generator.GeneratedMonths;
import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Write synthetic months for trials and benchmarks. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Writes made-up months of any size, for trials and benchmarks.",
            "They go to DIR/depots and DIR/referentiel. The same options give the same bytes."
        })
final class GenerateCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--essms",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Establishments (default: ${DEFAULT-VALUE}).")
    private int essms;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the data are drawn from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "An empty or new folder.")
    private Path out = Path.of("");

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            defaultValue = "2023-10",
            description = "The last month written (default: ${DEFAULT-VALUE}).")
    private String period = "";

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many months, that one the last (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(names = "--zip", description = "Write each depot as a zip.")
    private boolean zip;

    @Option(
            names = "--fault-rate",
            paramLabel = "RATIO",
            defaultValue = "" + GeneratorSettings.DEFAULT_FAULT_RATE,
            description = "The share of rows with a fault, 0 to 0.02 (default: ${DEFAULT-VALUE}).")
    private double faultRate;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        GeneratorSettings settings = settings();
        boolean terminal = Terminal.isPresent();
        try {
            GeneratedMonths written = SyntheticMonths.write(settings, (done, total) -> {
                if (terminal) {
                    console.print("\r" + done + " / " + total + " depots");
                    console.flush();
                }
            });
            console.println((terminal ? "\r" : "")
                    + String.format(
                            Locale.ROOT,
                            "%,d establishments, %,d projects, %,d rows, %,d bytes in %s",
                            written.essms(),
                            written.projects(),
                            written.totalRows(),
                            written.totalBytes(),
                            out));
            return ExitCode.COMPLETED;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Nothing usable was written: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private GeneratorSettings settings() {
        try {
            Period last = Period.parse(period)
                    .orElseThrow(() -> new IllegalArgumentException("period: expected YYYY-MM, found " + period));
            return new GeneratorSettings(essms, seed, out, last, months, zip, faultRate);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
