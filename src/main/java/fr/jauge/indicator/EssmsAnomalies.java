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
        counts.put(AnomalyCode.DOSSIERS_REJETES, tally.doubtful());
        counts.put(AnomalyCode.LIGNES_REJETEES, signals.rowsRejected());
        counts.put(AnomalyCode.EFFECTIF_SOUS_DECLARE, population.isUnderDeclared() ? 1L : 0L);
        counts.put(AnomalyCode.EFFECTIF_NON_DECLARE, tally.headcount() == Availability.ABSENT ? 1L : 0L);
        counts.put(AnomalyCode.MOTIF_ABSENT, signals.motifsAbsent());
        counts.put(AnomalyCode.NON_ELIGIBLES_NOMBREUX, manyNotEligible ? tally.notEligible() : 0L);
        counts.put(AnomalyCode.ACTIVITE_INDETERMINABLE, signals.activityUnknown());
        counts.put(AnomalyCode.PROJET_ECHU, signals.projetsEchus());
        counts.put(AnomalyCode.PREPARATION_ANCIENNE, signals.oldPreparations());
        counts.put(AnomalyCode.EVENEMENT_LONG, signals.longEvenements());
        counts.put(AnomalyCode.MOIS_MANQUANT, signals.missingMonths());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
