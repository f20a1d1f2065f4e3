package fr.jauge.cli;

import fr.jauge.batch.RunProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/** Show how far a run is: on a terminal as one line that refreshes, elsewhere as a line now and then. */
final class ProgressDisplay {
    private static final long TERMINAL_MILLIS = 250;
    private static final long ELSEWHERE_MILLIS = 10_000;

    private final RunProgress progress;
    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final Timer timer = new Timer("progress", true);
    private int shown;

    ProgressDisplay(RunProgress progress, PrintWriter out, boolean terminal) {
        this.progress = progress;
        this.out = out;
        this.terminal = terminal;
        long every = terminal ? TERMINAL_MILLIS : ELSEWHERE_MILLIS;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        show();
                    }
                },
                every,
                every);
    }

    private synchronized void show() {
        String line = line(progress, (System.nanoTime() - start) / 1e9);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
            shown = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    /**
     * Words the progress.
     *
     * @param seconds since the start
     */
    static String line(RunProgress progress, double seconds) {
        return switch (progress.stage()) {
            case PREPARATION -> "Inventaire…";
            case PUBLICATION -> "Publication…";
            case RAPPORTS ->
                String.format(
                        Locale.FRANCE, "Rapports PDF : %,d sur %,d", progress.reports(), progress.reportsToMake());
            case MESURE -> {
                double done = progress.bytesToRead() == 0 ? 1 : (double) progress.bytes() / progress.bytesToRead();
                String left = done <= 0 || done > 1
                        ? ""
                        : String.format(Locale.FRANCE, ", encore %s environ", duration(seconds * (1 - done) / done));
                yield String.format(
                        Locale.FRANCE,
                        "Mesure : %d dépôts sur %d, %,d lignes, %,.0f lignes/s%s",
                        progress.depots(),
                        progress.depotsToMeasure(),
                        progress.rows(),
                        progress.rows() / Math.max(seconds, 0.001),
                        left);
            }
        };
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    /** Takes the line away. */
    void close() {
        timer.cancel();
        synchronized (this) {
            if (terminal && shown > 0) {
                out.print("\r" + " ".repeat(shown) + "\r");
                out.flush();
            }
        }
    }
}
