package fr.jauge.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Hold the options of whatever measures a month. */
final class MeasureOptions {
    @Option(
            names = "--depots",
            paramLabel = "DIR",
            description = "The extracts, one folder a month (default: sample-data/depots).")
    private @Nullable String depots;

    @Option(
            names = "--referentiel",
            paramLabel = "DIR",
            description = "The registry: projets.csv and etablissements.csv (default: sample-data/referentiel).")
    private @Nullable String referentiel;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where revisions are published (default: rapports); the private lists go to DIR-prive.")
    private @Nullable String out;

    @Option(
            names = "--campagnes",
            paramLabel = "DIR",
            description = "Rules of campaigns that replace or add to those of the program.")
    private @Nullable String campagnes;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Depots measured at a time (default: one for each processor).")
    private @Nullable String workers;

    /** What was given of them. */
    SettingArguments arguments() {
        return new SettingArguments()
                .with("depots", depots)
                .with("referentiel", referentiel)
                .with("out", out)
                .with("campagnes", campagnes)
                .with("workers", workers);
    }
}
