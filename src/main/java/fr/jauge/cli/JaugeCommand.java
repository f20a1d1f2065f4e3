package fr.jauge.cli;

import fr.jauge.batch.SoftwareVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** Start Jauge from the command line. */
@Command(
        name = "jauge",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        subcommands = {
            RunCommand.class,
            DoctorCommand.class,
            ServeCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            PurgeCommand.class,
            DeclareCommand.class,
            ValidateCommand.class,
            RefuseCommand.class,
            JournalCommand.class,
            HealthCommand.class,
            GenerateCommand.class,
            HelpCommand.class
        },
        description = "Measures each month whether the dossier usager informatisé (DUI) of social and medico-social"
                + " establishments is really used, against the targets of the ESMS numérique programme.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed, whatever the verdicts",
            "1:the run failed, nothing was published",
            "2:wrong usage, configuration or registry, nothing was started",
            "3:completed, but a file or depot was refused"
        })
final class JaugeCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] args) {
        // accents whatever the locale of the machine
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        System.exit(execute(writer(out), writer(err), args));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commands = new CommandLine(new JaugeCommand());
        return commands.setParameterExceptionHandler(new WithoutValues(commands.getParameterExceptionHandler()))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** Tell the version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"jauge " + SoftwareVersion.get()};
        }
    }
}
