package fr.jauge.generator;

import fr.jauge.lexicon.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Date the milestones of a project; one that has not come by the end of the period is empty.
 *
 * @param convention the signature, in the year of the call, or as early as the VSR wants it
 * @param vsr the VSR, of the projects that have come so far
 * @param visa the countersignature of the expenses, after the VSR
 */
record ProjetDates(Optional<LocalDate> convention, Optional<LocalDate> vsr, Optional<LocalDate> visa) {
    /** The days from signature to VSR, at least. */
    private static final int MOST_HASTE = 120;

    static ProjetDates draw(Draw draw, int campagne, boolean exemplary, Period period) {
        LocalDate end = period.lastDay();
        LocalDate called = LocalDate.of(campagne, 5, 1).plusDays(draw.below(200));
        LocalDate vsr = exemplary ? end.minusDays(draw.between(10, 90)) : called.plusDays(draw.between(150, 500));
        LocalDate latest = vsr.minusDays(MOST_HASTE);
        LocalDate convention = called.isBefore(latest) ? called : latest;
        LocalDate visa = vsr.plusDays(draw.between(5, 70));
        boolean countersigned = draw.chance(0.85);
        return new ProjetDates(by(end, convention), by(end, vsr), countersigned ? by(end, visa) : Optional.empty());
    }

    private static Optional<LocalDate> by(LocalDate end, LocalDate day) {
        return Optional.of(day).filter(date -> !date.isAfter(end));
    }
}
