package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.RowSink;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Take the rows of one extract: find each one's ESSMS, reject what is not valid, count the outcomes. What the rows mean
 * is said by each extract's own fold. Nothing counts before {@link #accept()}.
 */
abstract class FileFold implements RowSink {
    /** The rejections listed of each file; the counts are exact whatever their number. */
    static final int LISTED = 1000;

    protected final DepotState depot;
    private final Extrait extrait;
    private final boolean needsReceived;
    private final int age;
    private final RowCounts counts = new RowCounts();
    private final List<Rejection> rejections = new ArrayList<>();
    private long unreadable;
    private boolean bearsRegistry;
    private @Nullable RowRejection fault;
    private String faultColumn = "";

    FileFold(DepotState depot, Extrait extrait, int age) {
        this.depot = depot;
        this.extrait = extrait;
        this.age = age;
        this.needsReceived = extrait != Extrait.DOSSIERS && extrait != Extrait.EFFECTIFS;
        depot.begin();
    }

    /**
     * Says what a row valid in itself, of a participating ESSMS, comes to.
     *
     * @return its outcome; for REJETEE, what {@link #reject} returned
     */
    abstract RowOutcome fold(Row row, EssmsState essms);

    /** Adds what the file held of an ESSMS to its counts. */
    abstract void accept(EssmsState essms);

    /** Notes what matters of a rejected row that bears the FINESS of an ESSMS, beside that there is one. */
    void noteRejected(Row row, EssmsState essms) {}

    @Override
    public final boolean wants(Row row) {
        if (age == 0) {
            return true;
        }
        EssmsState essms = row.isFramed() ? depot.essms().of(row) : null;
        return essms != null && essms.firstMeasure && essms.received;
    }

    @Override
    public final void take(Row row) {
        EssmsState essms = row.isFramed() ? depot.essms().of(row) : null;
        bearsRegistry |= row.isFramed() && depot.essms().lastIsInRegistry();
        fault = row.fault();
        if (fault != null) {
            faultColumn = row.faultColumn();
        } else if (essms == null) {
            reject(LocalEssms.fault(row), row, Schema.FINESS_ET);
        } else if (needsReceived && !essms.received) {
            reject(RowRejection.ESSMS_ABSENT, row, Schema.FINESS_ET);
        } else {
            RowOutcome outcome = fold(row, essms);
            if (outcome != RowOutcome.REJETEE) {
                counts.add(outcome);
                essms.stagedRetained += outcome == RowOutcome.RETENUE ? 1 : 0;
                return;
            }
        }
        countRejection(row, essms);
    }

    /** Rejects the row in {@link #fold}. */
    protected final RowOutcome reject(RowRejection code, Row row, int column) {
        fault = code;
        faultColumn = row.columnName(column);
        return RowOutcome.REJETEE;
    }

    /** The age of the file's month: 0 the period, 1 the month before, 2. */
    protected final int age() {
        return age;
    }

    final Extrait extrait() {
        return extrait;
    }

    final RowCounts counts() {
        return counts;
    }

    final List<Rejection> rejections() {
        return rejections;
    }

    /** Whether a row bears the FINESS of an ESSMS of the registry, participating or not. */
    final boolean bearsRegistry() {
        return bearsRegistry;
    }

    /** The rejected rows of {@code dossiers.csv} without a readable FINESS, whatever else is wrong; 0 of another file. */
    final long unreadable() {
        return unreadable;
    }

    /** Makes the file count. */
    final void accept() {
        depot.commit();
        for (EssmsState essms : depot.essms().states()) {
            accept(essms);
            essms.keepRows(extrait);
            essms.unstage();
        }
    }

    /** Forgets what only this kind of file keeps. */
    void rollback() {}

    /** Makes the file count for nothing. */
    final void refuse() {
        rollback();
        depot.rollback();
        depot.essms().states().forEach(EssmsState::unstage);
    }

    private static boolean isUnreadable(Row row) {
        return !row.isFramed() || LocalEssms.fault(row) == RowRejection.FINESS_INVALIDE;
    }

    private void countRejection(Row row, @Nullable EssmsState essms) {
        RowRejection code = fault == null ? RowRejection.COLONNES : fault;
        counts.reject(code);
        if (extrait == Extrait.DOSSIERS && essms == null && isUnreadable(row)) {
            unreadable++;
        }
        if (essms != null) {
            essms.stagedRejected++;
            noteRejected(row, essms);
        }
        if (rejections.size() < LISTED) {
            rejections.add(new Rejection(
                    row.line(),
                    faultColumn,
                    code,
                    essms == null ? "" : depot.essms().finess(essms).value()));
        }
    }
}
