package fr.jauge.decision;

import fr.jauge.lexicon.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Name the evidence the solde waits for once the targets are reached, in the order in which it is printed. */
public enum Justificatif {
    /** The verification of regular service: its report, dated in the period or before. */
    VSR,
    /** The expense statement, countersigned by the public accountant or the auditor. */
    VISA;

    /**
     * The evidence that is missing for a period.
     *
     * @param vsr the day of the VSR; one after the last day of the period does not count
     * @param visa the day of the countersignature, whatever the period
     */
    public static List<Justificatif> missing(Optional<LocalDate> vsr, Optional<LocalDate> visa, Period period) {
        List<Justificatif> missing = new ArrayList<>();
        if (vsr.isEmpty() || vsr.get().isAfter(period.lastDay())) {
            missing.add(VSR);
        }
        if (visa.isEmpty()) {
            missing.add(VISA);
        }
        return missing;
    }
}
