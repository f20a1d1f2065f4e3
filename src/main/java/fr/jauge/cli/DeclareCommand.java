package fr.jauge.cli;

import fr.jauge.journal.Action;
import picocli.CommandLine.Command;

/** Record that the porteur declares a period. */
@Command(
        name = "declare",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Records in the journal that the porteur declares a month for a project, on the revision that stands. A later"
                    + " revision that changes the project's figures makes it a draft again.",
            DecisionCommand.CONFIGURED
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {DecisionCommand.RECORDED, DecisionCommand.FAILED, DecisionCommand.REFUSED},
        footerHeading = "%nExample:%n",
        footer = "  jauge declare --projet=P2023-HDF-03 --period=2023-10 --by=\"C. Exemple, directrice de l’OG\"")
final class DeclareCommand extends DecisionCommand {
    @Override
    Action action() {
        return Action.DECLARATION;
    }
}
