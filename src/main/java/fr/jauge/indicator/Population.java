package fr.jauge.indicator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.Availability;
import fr.jauge.measure.Tally;
import java.util.OptionalLong;

/**
 * Draw the denominators from a tally. Data in doubt that name an ESSMS widen them and so never raise a rate.
 *
 * <p>Worked example: 40 persons present, 2 rejected rows of {@code dossiers.csv} that may each hide one, 41 declared, 3
 * not eligible. PA = max(40 + 2, 41) = 42, calculated; PE = 42 - 3 = 39. With 30 active and 1 rejected update, DB =
 * min(30 + 2 + 1, 40 + 2) = 33.
 */
record Population(Tally tally) {
    /** PA: the larger of the persons counted or in doubt, and the figure declared. */
    long accompanied() {
        return Math.max(counted(), tally.declared().orElse(0));
    }

    /** PE: PA less the persons not eligible. */
    long eligible() {
        return accompanied() - tally.notEligible();
    }

    /** DA: the persons present and active. */
    long active() {
        return tally.active();
    }

    /** DB: the base of the last two rates; without rejections it is DA. */
    long activeBase() {
        return Math.min(tally.active() + tally.doubtful() + tally.updatesRejected(), counted());
    }

    /** Of PA and PE: the declared figure is the source when it is used, equal counting as used. */
    DenominatorSource source() {
        OptionalLong declared = tally.declared();
        return declared.isPresent() && declared.getAsLong() >= counted()
                ? DenominatorSource.DECLARE
                : DenominatorSource.CALCULE;
    }

    boolean isUnderDeclared() {
        OptionalLong declared = tally.declared();
        return declared.isPresent() && declared.getAsLong() < counted();
    }

    /** Whether PA and PE can be known. */
    boolean isKnown() {
        boolean counted = tally.of(Extrait.DOSSIERS) == Availability.AVAILABLE;
        return tally.headcount() != Availability.REFUSED
                && (counted || tally.declared().isPresent());
    }

    /** Whether DA can be known. */
    boolean isActivityKnown() {
        return tally.of(Extrait.DOSSIERS) == Availability.AVAILABLE && !tally.updatesRefused();
    }

    private long counted() {
        return tally.present() + tally.doubtful();
    }
}
