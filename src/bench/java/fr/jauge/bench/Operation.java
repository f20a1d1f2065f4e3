package fr.jauge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measure for one size what it costs to work with Jauge every month; the comparison gives it its whole runs. */
final class Operation {
    private static final String UNCHANGED = "rien n’a été recalculé";

    private final BenchSettings settings;
    private final Dataset data;
    private final Dataset hardlyAnything;
    private final DatabaseWatch watch;
    private final List<Measurement> whole = new ArrayList<>();
    private final List<StepTimes> steps = new ArrayList<>();
    private final List<Measurement> again = new ArrayList<>();
    private final List<Measurement> idle = new ArrayList<>();
    private final Map<Engine, List<DatabaseRun>> databases = new EnumMap<>(Engine.class);
    private final List<ResumedRun> resumed = new ArrayList<>();
    private final List<PdfRun> pdf = new ArrayList<>();

    /** @param hardlyAnything the least there can be to measure */
    Operation(BenchSettings settings, Dataset data, Dataset hardlyAnything, Postgres postgres) {
        this.settings = settings;
        this.data = data;
        this.hardlyAnything = hardlyAnything;
        this.watch = new DatabaseWatch(settings, data, postgres);
    }

    /** Runs the same again where a whole run ended, and reads the steps of that. */
    void after(Measurement run, Path work) throws IOException {
        whole.add(run);
        again.add(unchanged(data, work));
        steps.add(JobRepository.steps(work.resolve(JobRepository.FOLDER), run));
    }

    /**
     * Runs each of the others once.
     *
     * @param expected what every run has to find
     */
    void round(int number, Figures expected) throws IOException {
        say(number, "a start with nothing to do");
        alone(work -> {
            Stopwatch.time(command(hardlyAnything, work, "none"), work, Map.of());
            idle.add(unchanged(hardlyAnything, work));
        });
        for (Engine engine : Engine.values()) {
            say(number, "Jauge on " + engine.title() + ", its database watched");
            alone(work -> {
                DatabaseRun run = watch.run(engine, work);
                expected.requireSame(Figures.read(Jauge.figures(work)), "Jauge on " + engine.title());
                databases.computeIfAbsent(engine, each -> new ArrayList<>()).add(run);
            });
        }
        say(number, "Jauge killed at half and taken up");
        alone(work -> {
            resumed.add(resume(work));
            expected.requireSame(Figures.read(Jauge.figures(work)), "Jauge taken up");
        });
    }

    /** Runs once with the PDF reports made by default, once with those of all projects. */
    void reports() throws IOException {
        for (String choice : List.of("changed", "all")) {
            say(1, "Jauge with --pdf=" + choice);
            alone(work -> {
                Measurement run = Stopwatch.time(command(data, work, choice), work, Map.of());
                StepTimes times = JobRepository.steps(work.resolve(JobRepository.FOLDER), run);
                pdf.add(new PdfRun(choice, run, reports(work), times.publish()));
            });
        }
    }

    OperationResult result() {
        return new OperationResult(data, whole, steps, again, idle, databases, resumed, pdf);
    }

    private ResumedRun resume(Path work) throws IOException {
        List<String> command = command(data, work, "none");
        Stopwatch.kill(command, work, new HalfMeasured(data, work));
        // a copy: to open the database is to mend it, which is the work of the run to come
        Path database = work.resolve(JobRepository.FOLDER);
        Path copy = Files.createDirectory(work.resolve("killed"));
        try (Stream<Path> files = Files.list(database)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        double alreadyMeasured = JobRepository.measuredShare(copy);
        Measurement run = Stopwatch.time(command, work, Map.of());
        return new ResumedRun(
                run, alreadyMeasured, JobRepository.steps(database, run).measure());
    }

    private Measurement unchanged(Dataset inputs, Path work) throws IOException {
        Measurement run = Stopwatch.time(command(inputs, work, "none"), work, Map.of());
        if (!Stopwatch.said(work).contains(UNCHANGED)) {
            throw new IOException("the same run again was to compute nothing:\n" + Stopwatch.said(work));
        }
        return run;
    }

    private List<String> command(Dataset inputs, Path work, String choice) {
        return JavaProcess.jar(settings, Jauge.run(settings, inputs, work, choice));
    }

    private static long reports(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(Jauge.revision(work))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).count();
        }
    }

    private void say(int round, String what) {
        System.out.printf("%,d ESSMS, round %d: %s%n", data.essms(), round, what);
    }

    /** Does something in an empty folder, which is then put aside. */
    private void alone(Work what) throws IOException {
        Path work = Folders.empty(settings.dir().resolve("work"));
        try {
            what.in(work);
        } finally {
            Folders.putAside(work, settings.aside());
        }
    }

    /** Do something in a folder. */
    @FunctionalInterface
    private interface Work {
        void in(Path folder) throws IOException;
    }
}
