package fr.jauge.cli;

import fr.jauge.journal.Action;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Record that the ARS validates what was declared. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = JaugeCommand.Version.class,
        description = {
            "Records in the journal that the ARS validates a month declared for a project. It stays validated on its"
                    + " revision; a later one with other figures is reported as DIVERGENCE_APRES_VALIDATION.",
            DecisionCommand.CONFIGURED
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {DecisionCommand.RECORDED, DecisionCommand.FAILED, DecisionCommand.REFUSED},
        footerHeading = "%nExample:%n",
        footer = "  jauge validate --projet=P2023-HDF-03 --period=2023-10 --by=\"D. Modèle, ARS\"")
final class ValidateCommand extends DecisionCommand {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "A remark; required when the verdict is not SOLDE_ELIGIBLE.")
    private @Nullable String reason;

    @Override
    Action action() {
        return Action.VALIDATION;
    }

    @Override
    String reason() {
        return reason == null ? "" : reason("--reason", reason);
    }
}
