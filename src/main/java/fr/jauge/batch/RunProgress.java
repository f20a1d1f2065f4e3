package fr.jauge.batch;

import fr.jauge.measure.Progress;
import fr.jauge.publication.pdf.PdfProgress;
import java.util.concurrent.atomic.LongAdder;

/** Know how far a run is; written by the workers, read by whoever shows it. */
public final class RunProgress implements Progress, PdfProgress {
    private final LongAdder bytes = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder depots = new LongAdder();
    private final LongAdder reports = new LongAdder();
    private volatile int reportsToMake;
    private volatile long bytesToRead;
    private volatile int depotsToMeasure;
    private volatile Stage stage = Stage.PREPARATION;

    /** Name what a run is doing. */
    public enum Stage {
        PREPARATION,
        MESURE,
        PUBLICATION,
        RAPPORTS
    }

    @Override
    public void bytesRead(long count) {
        bytes.add(count);
    }

    @Override
    public void rowsRead(long count) {
        rows.add(count);
    }

    @Override
    public void reportsBegin(int count) {
        reportsToMake = count;
        stage = Stage.RAPPORTS;
    }

    @Override
    public void reportMade() {
        reports.increment();
    }

    void depotMeasured() {
        depots.increment();
    }

    /** @param weight about the bytes to read */
    void begin(int depotsLeft, long weight) {
        depotsToMeasure = depotsLeft;
        bytesToRead = weight;
        stage = Stage.MESURE;
    }

    void publishing() {
        stage = Stage.PUBLICATION;
    }

    public Stage stage() {
        return stage;
    }

    /** Bytes of extracts read so far, unpacked. */
    public long bytes() {
        return bytes.sum();
    }

    /** About the bytes to read in all. */
    public long bytesToRead() {
        return bytesToRead;
    }

    public long rows() {
        return rows.sum();
    }

    public long depots() {
        return depots.sum();
    }

    /** Reports of projets made so far. */
    public long reports() {
        return reports.sum();
    }

    public int reportsToMake() {
        return reportsToMake;
    }

    public int depotsToMeasure() {
        return depotsToMeasure;
    }
}
