package fr.jauge.bench;

import static fr.jauge.bench.Contender.COMMONS_CSV;
import static fr.jauge.bench.Contender.DUCKDB;
import static fr.jauge.bench.Contender.JAUGE;
import static fr.jauge.bench.Contender.READING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Put the results in Markdown tables, which a terminal shows as well. */
final class Report {
    private static final List<String> NOTES = List.of(
            "Every contender is a whole process, a fresh JVM each time. Jauge's includes its start, its database, the"
                    + " SHA-256 of every file, the check of every row, verdicts and publication but for the PDF reports"
                    + " (timed apart); the others compute the five rates alone, from data without faults, and leave the"
                    + " two optional extracts unread. DuckDB's includes the unpacking of its native library.",
            "Jauge is started as it is installed, with the archive of what Java loads for a run (jobs/archive-classes), which"
                    + " was made before. Files are in the page cache. Medians of the rounds (least–most). Rates of every ESSMS checked equal.");

    private final BenchSettings settings;
    private final List<SizeResult> results;
    private final List<OperationResult> operations;

    Report(BenchSettings settings, List<SizeResult> results, List<OperationResult> operations) {
        this.settings = settings;
        this.results = results;
        this.operations = operations;
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Benchmark");
        lines.add("");
        lines.add(format(
                "Java %s, %d processors, %d threads each, rounds: %d, flags of every JVM: %s.",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                settings.threads(),
                settings.rounds(),
                settings.jvm().isEmpty() ? "none" : String.join(" ", settings.jvm())));
        if (settings.parts().contains(Part.COMPARISON)) {
            NOTES.forEach(note -> lines.addAll(List.of("", note)));
            results.forEach(result -> lines.addAll(size(result)));
            lines.addAll(costs());
        } else {
            results.forEach(result -> lines.addAll(List.of("", data(result.data()) + ". " + circumstances(result))));
        }
        if (settings.parts().contains(Part.OPERATION)) {
            lines.addAll(new OperationReport(operations).lines());
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> size(SizeResult result) {
        Dataset data = result.data();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "wall s", "CPU s", "peak MB", "rows/s"));
        for (Contender contender : Contender.values()) {
            rows.add(List.of(
                    contender.title(),
                    result.wall(contender).text("%.2f"),
                    result.cpu(contender).text("%.2f"),
                    result.peakMegabytes(contender).text("%.0f"),
                    format("%,.0f", data.rows() / result.wall(contender).median())));
        }
        List<List<String>> ratios = new ArrayList<>();
        ratios.add(List.of("ratio", "wall", "CPU", "peak"));
        ratios.add(ratio(result, JAUGE, DUCKDB));
        ratios.add(ratio(result, JAUGE, READING));
        ratios.add(ratio(result, COMMONS_CSV, JAUGE));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + data(result.data()));
        lines.add("");
        lines.add(circumstances(result));
        lines.add("");
        lines.addAll(Table.of(rows));
        lines.add("");
        lines.addAll(Table.of(ratios));
        return lines;
    }

    private static String data(Dataset data) {
        return format("%,d ESSMS: %,d rows, %,d MB", data.essms(), data.rows(), data.bytes() >> 20);
    }

    private static String circumstances(SizeResult result) {
        return format(
                "%,d rates checked; load average %.2f before, %.2f after.",
                result.checked(), result.loadBefore(), result.loadAfter());
    }

    private static List<String> ratio(SizeResult result, Contender over, Contender under) {
        return List.of(
                over.title() + " / " + under.title(),
                format("%.2f", result.wall(over).median() / result.wall(under).median()),
                format("%.2f", result.cpu(over).median() / result.cpu(under).median()),
                format(
                        "%.2f",
                        result.peakMegabytes(over).median()
                                / result.peakMegabytes(under).median()));
    }

    /** CPU nanoseconds a row, start included; then from one size to the next, where the start no longer counts. */
    private List<String> costs() {
        List<List<String>> rows = new ArrayList<>();
        Stream<String> titles =
                results.stream().map(each -> format("%,d", each.data().essms()));
        Stream<String> steps = results.stream()
                .skip(1)
                .map(each -> format("to %,d", each.data().essms()));
        rows.add(Stream.of(Stream.of("CPU ns a row"), titles, steps)
                .flatMap(each -> each)
                .toList());
        for (Contender contender : Contender.values()) {
            List<String> row = new ArrayList<>();
            row.add(contender.title());
            for (SizeResult result : results) {
                row.add(nanoseconds(
                        result.cpu(contender).median(), result.data().rows()));
            }
            for (int i = 1; i < results.size(); i++) {
                SizeResult small = results.get(i - 1);
                SizeResult large = results.get(i);
                row.add(nanoseconds(
                        large.cpu(contender).median() - small.cpu(contender).median(),
                        large.data().rows() - small.data().rows()));
            }
            rows.add(row);
        }
        List<String> lines = new ArrayList<>(List.of("", "## Cost of a row", ""));
        lines.addAll(Table.of(rows));
        return lines;
    }

    private static String nanoseconds(double seconds, long rows) {
        return rows == 0 ? "" : format("%.0f", seconds * 1e9 / rows);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
