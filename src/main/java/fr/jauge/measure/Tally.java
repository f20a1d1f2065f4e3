package fr.jauge.measure;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Hold all that one depot says of one ESSMS received in it: counts of persons, rows and identifiers over its window, from
 * which every indicator is drawn without another look at the rows (ESMS numérique 2023, §5.B).
 *
 * @param depot the name of the depot, as it is spelt in the period
 * @param present persons with a stay that overlaps the window
 * @param doubtful rejected rows of {@code dossiers.csv} that may each hide a person
 * @param declared persons accompanied, as the ESSMS declares them
 * @param headcount whether the declared figure can be had; ABSENT when nothing is declared
 * @param notEligible present persons who cannot have a projet d'accueil et d'accompagnement
 * @param active present persons with an update in the window
 * @param updatesRejected rejected rows of {@code mises_a_jour.csv}
 * @param updatesRefused whether a {@code mises_a_jour.csv} of the window was refused
 * @param messages distinct messages sent through MSSanté and accepted
 * @param dmp present, eligible persons whose DMP was fed
 * @param projets active persons with a projet personnalisé that counts
 * @param evenements active persons with an agenda event that counts
 * @param prescriptions distinct electronic prescriptions imported
 * @param exchanges distinct exchanges with a care-pathway platform
 * @param extracts whether the extracts of the period can be had
 * @param signals the counts behind the anomalies
 * @param rows by extract, those of all months read; none of an extract that was not accepted
 */
public record Tally(
        Finess finess,
        String depot,
        long present,
        long doubtful,
        OptionalLong declared,
        Availability headcount,
        long notEligible,
        long active,
        long updatesRejected,
        boolean updatesRefused,
        long messages,
        long dmp,
        long projets,
        long evenements,
        long prescriptions,
        long exchanges,
        Map<Extrait, Availability> extracts,
        Signals signals,
        Map<Extrait, RowTotals> rows) {

    /** @throws IllegalArgumentException when a part is larger than its whole: the program is at fault */
    public Tally {
        boolean sound = notEligible <= present
                && active <= present
                && dmp <= present - notEligible
                && projets <= active
                && evenements <= active
                && declared.isPresent() == (headcount == Availability.AVAILABLE);
        if (!sound) {
            throw new IllegalArgumentException("the counts of " + finess + " contradict one another");
        }
        extracts = Map.copyOf(extracts);
        Map<Extrait, RowTotals> counted = new EnumMap<>(Extrait.class);
        rows.forEach((extrait, totals) -> {
            if (!totals.equals(RowTotals.NONE)) {
                counted.put(extrait, totals);
            }
        });
        rows = Collections.unmodifiableMap(counted);
    }

    /**
     * Count what deserves a look beside the figures.
     *
     * @param rowsRejected in the extracts other than {@code dossiers.csv}
     * @param motifsAbsent retained rows of {@code dossiers.csv} that say not eligible without a reason
     * @param activityUnknown present persons, not active, whose dossier was last updated after the window
     * @param projetsEchus rows of projets personnalisés of present persons, under way, that ended before the window
     * @param oldPreparations persons with a projet personnalisé in preparation for over 365 days before the window
     * @param longEvenements persons with an event of over 31 days
     * @param missingMonths earlier months of the window without an accepted {@code dossiers.csv}
     */
    public record Signals(
            long rowsRejected,
            long motifsAbsent,
            long activityUnknown,
            long projetsEchus,
            long oldPreparations,
            long longEvenements,
            long missingMonths) {}

    /** The rows of an extract that bear its FINESS. */
    public RowTotals rowsOf(Extrait extrait) {
        return rows.getOrDefault(extrait, RowTotals.NONE);
    }

    public Availability of(Extrait extrait) {
        return extracts.getOrDefault(extrait, Availability.ABSENT);
    }
}
