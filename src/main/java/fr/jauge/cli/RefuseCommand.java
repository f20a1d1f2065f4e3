package fr.jauge.cli;

import fr.jauge.journal.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Record that the ARS refuses what was declared. */
@Command(
        name = "refuse",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Records in the journal that the ARS refuses a month declared for a project. It may be declared again.",
            DecisionCommand.CONFIGURED
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {DecisionCommand.RECORDED, DecisionCommand.FAILED, DecisionCommand.REFUSED},
        footerHeading = "%nExample:%n",
        footer = "  jauge refuse --projet=P2023-HDF-03 --period=2023-10 --by=\"D. Modèle, ARS\""
                + " --reason=\"PV de VSR illisible\"")
final class RefuseCommand extends DecisionCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason = "";

    @Override
    Action action() {
        return Action.REFUS;
    }

    @Override
    String reason() {
        return reason("--reason", reason);
    }
}
