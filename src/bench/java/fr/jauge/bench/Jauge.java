package fr.jauge.bench;

import java.nio.file.Path;
import java.util.List;

/** Say how the program is asked for a run, and where its answer is. */
final class Jauge {
    private Jauge() {}

    /**
     * The arguments, for the program as it is delivered.
     *
     * @param work where reports go; the database goes where the process runs
     * @param pdf of which projects a PDF report is made
     */
    static List<String> run(BenchSettings settings, Dataset data, Path work, String pdf) {
        return List.of(
                "run",
                "--period=" + BenchSettings.PERIOD,
                "--depots=" + data.depots(),
                "--referentiel=" + data.referentiel(),
                "--out=" + work.resolve("rapports"),
                "--workers=" + settings.threads(),
                "--pdf=" + pdf);
    }

    /** The first revision, in the same folder. */
    static Path revision(Path work) {
        return work.resolve("rapports").resolve(BenchSettings.PERIOD.toString()).resolve("r1");
    }

    /** The private lists of the period. */
    static Path privateMonth(Path work) {
        return work.resolve("rapports-prive").resolve(BenchSettings.PERIOD.toString());
    }

    static Path figures(Path work) {
        return revision(work).resolve("indicateurs.csv");
    }
}
