package fr.jauge.bench.commonscsv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Compute the five rates of a month with commons-csv, one depot a task. */
public final class CommonsCsvMeasure {
    private CommonsCsvMeasure() {}

    /**
     * Runs once.
     *
     * @param args the month's folder, the registry's, the file to write, the threads
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        YearMonth month = YearMonth.parse(String.valueOf(folder.getFileName()));
        Map<String, Window> windows = windows(Path.of(args[1]), month);
        ExecutorService executor = Executors.newFixedThreadPool(Integer.parseInt(args[3]));
        List<Future<List<String>>> depots = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.forEach(depot -> depots.add(executor.submit(() -> new DepotMeasure(depot, windows).rates())));
        }
        executor.shutdown();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            out.write("finess_et;indicateur;numerateur;denominateur\n");
            for (Future<List<String>> depot : depots) {
                for (String rate : depot.get()) {
                    out.write(rate);
                    out.write('\n');
                }
            }
        }
    }

    /** The window of every ESSMS that takes part and is measured. */
    private static Map<String, Window> windows(Path referentiel, YearMonth month) throws IOException {
        Map<String, Window> windows = new HashMap<>();
        Extracts.forEachRow(referentiel.resolve("etablissements.csv"), row -> {
            String first = row.get("premiere_mesure");
            String begin = row.get("debut_participation");
            String end = row.get("fin_participation");
            boolean takesPart =
                    (begin.isEmpty() || begin.compareTo(month.atEndOfMonth().toString()) <= 0)
                            && (end.isEmpty() || end.compareTo(month.atDay(1).toString()) >= 0);
            if (takesPart && !first.isEmpty() && first.compareTo(month.toString()) <= 0) {
                int months = first.equals(month.toString()) ? 3 : 1;
                windows.put(
                        row.get("finess_et"),
                        new Window(month.minusMonths(months - 1).atDay(1), month.atEndOfMonth()));
            }
        });
        return windows;
    }
}
