package fr.jauge.measure;

import fr.jauge.lexicon.Extrait;
import java.util.EnumMap;
import java.util.Map;

/** Gather the counts of one ESSMS over a depot; those of the file under way stay apart until it is accepted. */
final class EssmsState {
    static final int NOT_DECLARED = -1;

    final int local;
    final int place;
    final int firstDay;
    final boolean firstMeasure;
    boolean received;
    int declared = NOT_DECLARED;
    long effectifsRejected;
    long misesAJourRejected;
    long othersRejected;
    long messages;
    long prescriptions;
    long exchanges;
    long motifsAbsent;
    long projetsEchus;
    /** Its rows in the files accepted so far, all months read. */
    final Map<Extrait, RowTotals> rows = new EnumMap<>(Extrait.class);

    /** Of the file under way: rows rejected, rows retained, rows worth an anomaly, the figure declared. */
    long stagedRejected;

    long stagedRetained;
    long stagedNoted;
    int stagedDeclared = NOT_DECLARED;
    boolean stagedAccepted;

    EssmsState(int local, int place, int firstDay, boolean firstMeasure) {
        this.local = local;
        this.place = place;
        this.firstDay = firstDay;
        this.firstMeasure = firstMeasure;
    }

    boolean isMeasured() {
        return firstDay != Roster.NOT_MEASURED;
    }

    /** Adds its rows of the file under way to those of the files accepted. */
    void keepRows(Extrait extrait) {
        rows.merge(extrait, new RowTotals(stagedRetained, stagedRejected), RowTotals::plus);
    }

    /** Forgets the file under way. */
    void unstage() {
        stagedRejected = 0;
        stagedRetained = 0;
        stagedNoted = 0;
        stagedDeclared = NOT_DECLARED;
        stagedAccepted = false;
    }
}
