package fr.jauge.bench;

import fr.jauge.bench.database.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Put what operation costs in Markdown tables: first what is aimed at, for every size, then each size in detail. */
final class OperationReport {
    private static final String SECONDS = "%.2f";
    private static final List<String> NOTES = List.of(
            "Steps: what Spring Batch wrote down of the same runs as in the comparison, without PDF reports. Before the"
                    + " job: the JVM, Spring, the database, the registry, the SHA-256 of every file.",
            "Database: runs of their own, p6spy before the driver by configuration alone. Time from when the driver is"
                    + " entered to when it returns, all threads added up, over the wall of the run: two threads that"
                    + " wait at once count twice. Migrations, job repository and lock are in it; preparing a statement,"
                    + " what H2 writes in threads of its own, and waiting for the pool are not. H2 works in the thread"
                    + " that calls it: its time is also its CPU. PostgreSQL (durable: fsync and synchronous_commit on)"
                    + " works in processes of its own on the same processors: their CPU and memory are in no column. It"
                    + " is started once, before the clock; every run has a new database.",
            "Again: the same command in the same folder, which computes nothing, against the same on one ESSMS, a start"
                    + " that has nothing to do.",
            "Taken up: a run killed (SIGKILL) when about half of the bytes are measured, then the same command, which"
                    + " alone is on the clock. What the database had not on the disk by then is left to measure.",
            "PDF reports: one run each. Their seconds are what publication takes longer than without, so that few"
                    + " reports drown in what two runs differ by anyway: then they are not told.");

    private final List<OperationResult> results;

    OperationReport(List<OperationResult> results) {
        this.results = List.copyOf(results);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "# Operation"));
        NOTES.forEach(note -> lines.addAll(List.of("", note)));
        lines.add("");
        lines.addAll(Table.of(aims()));
        for (OperationResult result : results) {
            lines.addAll(
                    List.of("", format("## Operation: %,d ESSMS", result.data().essms())));
            for (List<List<String>> table :
                    List.of(steps(result), databases(result), kinds(result), runs(result), pdf(result))) {
                if (table.size() > 1) {
                    lines.add("");
                    lines.addAll(Table.of(table));
                }
            }
        }
        return lines;
    }

    private List<List<String>> aims() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("ESSMS", "aim"),
                        results.stream().map(each -> format("%,d", each.data().essms())))
                .toList());
        rows.add(aim("publish / measure", "< 1", result -> ratio(result.publishToMeasure())));
        for (Engine engine : Engine.values()) {
            rows.add(aim(
                    "share of " + engine.title(),
                    "< 10 %",
                    result ->
                            percent(result.database(engine, DatabaseRun::share).median())));
        }
        rows.add(aim("again / start with nothing to do", "< 1.2", result -> ratio(result.againToIdle())));
        rows.add(aim("left to measure after the kill", "50 %", result -> percent(1 - result.alreadyMeasured())));
        rows.add(aim("taken up / whole, measure", "as much", result -> percent(result.resumedMeasureToWhole())));
        rows.add(aim("taken up / whole, all", "", result -> percent(result.resumedToWhole())));
        rows.add(aim("peak MB, whole", "< 1,000", result -> format("%,.0f", result.peakMegabytes())));
        return rows;
    }

    private List<String> aim(String title, String aim, Function<OperationResult, String> seen) {
        return Stream.concat(Stream.of(title, aim), results.stream().map(seen)).toList();
    }

    private static List<List<String>> steps(OperationResult result) {
        double wall = Spread.of(result.whole(), Measurement::wallSeconds).median();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("step", "wall s", "share"));
        for (String step : result.steps().get(0).seconds().keySet()) {
            Spread seconds = result.step(step);
            rows.add(List.of(step, seconds.text(SECONDS), percent(seconds.median() / wall)));
        }
        return rows;
    }

    private static List<List<String>> databases(OperationResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("database", "in it s", "calls", "share", "wall s", "CPU s", "peak MB"));
        for (Engine engine : Engine.values()) {
            rows.add(List.of(
                    engine.title(),
                    result.database(engine, DatabaseRun::allSeconds).text(SECONDS),
                    format(
                            "%,.0f",
                            result.database(engine, DatabaseRun::allCalls).median()),
                    percent(result.database(engine, DatabaseRun::share).median()),
                    result.database(engine, each -> each.run().wallSeconds()).text(SECONDS),
                    result.database(engine, each -> each.run().cpuSeconds()).text(SECONDS),
                    result.database(engine, each -> each.run().peakMegabytes()).text("%.0f")));
        }
        return rows;
    }

    private static List<List<String>> kinds(OperationResult result) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("of which"));
        for (Engine engine : Engine.values()) {
            header.addAll(List.of(engine.title() + " s", "calls"));
        }
        rows.add(header);
        for (Kind kind : Kind.values()) {
            List<String> row = new ArrayList<>(List.of(kind.title()));
            for (Engine engine : Engine.values()) {
                row.add(format("%.3f", result.seconds(engine, kind)));
                row.add(format("%,.0f", result.calls(engine, kind)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> runs(OperationResult result) {
        return List.of(
                List.of("run", "wall s", "CPU s", "peak MB"),
                run("whole", result.whole()),
                run("again, unchanged", result.again()),
                run("start with nothing to do", result.idle()),
                run(
                        "killed at half, taken up",
                        result.resumed().stream().map(ResumedRun::run).toList()));
    }

    private static List<String> run(String title, List<Measurement> runs) {
        return List.of(
                title,
                Spread.of(runs, Measurement::wallSeconds).text(SECONDS),
                Spread.of(runs, Measurement::cpuSeconds).text(SECONDS),
                Spread.of(runs, Measurement::peakMegabytes).text("%.0f"));
    }

    /** The seconds of the reports: those by which the step grows. */
    private static List<List<String>> pdf(OperationResult result) {
        double without = result.step(StepTimes.PUBLISH).median();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PDF reports", "reports", "their s", "reports/s", "wall s", "CPU s", "peak MB"));
        for (PdfRun each : result.pdf()) {
            double seconds = each.publishSeconds() - without;
            boolean told = each.reports() > 0 && seconds > 0;
            rows.add(List.of(
                    "--pdf=" + each.choice(),
                    format("%,d", each.reports()),
                    told ? format(SECONDS, seconds) : "",
                    told ? format("%.1f", each.reports() / seconds) : "",
                    format(SECONDS, each.run().wallSeconds()),
                    format(SECONDS, each.run().cpuSeconds()),
                    format("%.0f", each.run().peakMegabytes())));
        }
        return rows;
    }

    private static String ratio(double value) {
        return format("%.2f", value);
    }

    private static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
