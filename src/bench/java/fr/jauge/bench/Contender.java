package fr.jauge.bench;

import fr.jauge.bench.commonscsv.CommonsCsvMeasure;
import fr.jauge.bench.duckdb.DuckDbMeasure;
import fr.jauge.bench.reading.ReadAll;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.Charsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.duckdb.DuckDBDriver;

/** List who runs, in this order, and how each is started: with the same flags, and the class path it needs. */
enum Contender {
    /** The program as it is delivered: start, database, verdicts, publication included, but for the PDF reports. */
    JAUGE("Jauge") {
        @Override
        List<String> command(BenchSettings settings, Dataset data, Path work) {
            return JavaProcess.jar(settings, Jauge.run(settings, data, work, "none"));
        }

        @Override
        Path figures(Path work) {
            return Jauge.figures(work);
        }
    },
    /** The five rates by SQL, in a Java process. */
    DUCKDB("DuckDB 2.0") {
        @Override
        List<String> command(BenchSettings settings, Dataset data, Path work) {
            return main(DuckDbMeasure.class, List.of(DuckDBDriver.class), settings, data, figures(work));
        }
    },
    /** The five rates by records and maps. */
    COMMONS_CSV("commons-csv") {
        @Override
        List<String> command(BenchSettings settings, Dataset data, Path work) {
            return main(
                    CommonsCsvMeasure.class,
                    List.of(CSVFormat.class, IOUtils.class, Charsets.class),
                    settings,
                    data,
                    figures(work));
        }
    },
    /** The bytes alone: no figures, but their number. */
    READING("reading alone") {
        @Override
        List<String> command(BenchSettings settings, Dataset data, Path work) {
            return main(ReadAll.class, List.of(), settings, data, figures(work));
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The command line, to be run in the folder. */
    abstract List<String> command(BenchSettings settings, Dataset data, Path work);

    /** Where its answer is once it has run in the folder. */
    Path figures(Path work) {
        return work.resolve("figures.csv");
    }

    private static List<String> main(
            Class<?> main, List<Class<?>> libraries, BenchSettings settings, Dataset data, Path figures) {
        List<String> arguments = List.of(
                "-cp",
                Stream.concat(Stream.of(main), libraries.stream())
                        .map(JavaProcess::origin)
                        .collect(Collectors.joining(File.pathSeparator)),
                main.getName(),
                data.month().toString(),
                data.referentiel().toString(),
                figures.toString(),
                Integer.toString(settings.threads()));
        return JavaProcess.command(settings, arguments);
    }
}
