package fr.jauge.indicator;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.measure.Availability;
import fr.jauge.measure.Tally;
import java.util.EnumMap;
import java.util.Map;

/** Draw the anomalies of an ESSMS from its tally. */
final class EssmsAnomalies {
    private static final int MANY = 5;

    private EssmsAnomalies() {}

    /** Each code with its count, above 0. */
    static Map<AnomalyCode, Long> of(Tally tally) {
        Population population = Population.of(tally);
        Tally.Signals signals = tally.signals();
        boolean manyNotEligible = MANY * tally.notEligible() > tally.present();
        Map<AnomalyCode, Long> counts = new EnumMap<>(AnomalyCode.class);
        add(counts, AnomalyCode.DOSSIERS_REJETES, tally.doubtful());
        add(counts, AnomalyCode.LIGNES_REJETEES, signals.rowsRejected());
        add(counts, AnomalyCode.EFFECTIF_SOUS_DECLARE, population.isUnderDeclared() ? 1L : 0L);
        add(counts, AnomalyCode.EFFECTIF_NON_DECLARE, tally.headcount() == Availability.ABSENT ? 1L : 0L);
        add(counts, AnomalyCode.MOTIF_ABSENT, signals.motifsAbsent());
        add(counts, AnomalyCode.NON_ELIGIBLES_NOMBREUX, manyNotEligible ? tally.notEligible() : 0L);
        add(counts, AnomalyCode.ACTIVITE_INDETERMINABLE, signals.activityUnknown());
        add(counts, AnomalyCode.PROJET_ECHU, signals.projetsEchus());
        add(counts, AnomalyCode.PREPARATION_ANCIENNE, signals.oldPreparations());
        add(counts, AnomalyCode.EVENEMENT_LONG, signals.longEvenements());
        add(counts, AnomalyCode.MOIS_MANQUANT, signals.missingMonths());
        return counts;
    }

    private static void add(Map<AnomalyCode, Long> counts, AnomalyCode code, long count) {
        if (count != 0) {
            counts.put(code, count);
        }
    }
}
