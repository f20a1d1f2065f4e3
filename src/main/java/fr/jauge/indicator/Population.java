package fr.jauge.indicator;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.measure.Tally;
import java.util.OptionalLong;

/**
 * Draw the denominators from the persons counted. Data in doubt that name an ESSMS widen them and so never raise a rate.
 *
 * <p>Worked example: 40 persons present, 2 rejected rows of {@code dossiers.csv} that may each hide one, 41 declared, 3
 * not eligible. PA = max(40 + 2, 41) = 42, calculated; PE = 42 - 3 = 39. With 30 active and 1 rejected update, DB =
 * min(30 + 2 + 1, 40 + 2) = 33.
 *
 * @param present persons with a stay that overlaps the window; 0 without an accepted {@code dossiers.csv}
 * @param doubtful D: rejected rows of {@code dossiers.csv} that may each hide a person
 * @param declared persons accompanied, as the ESSMS declares them
 * @param notEligible present persons who cannot have a projet d'accueil et d'accompagnement
 * @param active DA: present persons with an update in the window
 * @param updatesRejected rejected rows of {@code mises_a_jour.csv}
 */
public record Population(
        long present, long doubtful, OptionalLong declared, long notEligible, long active, long updatesRejected) {

    static Population of(Tally tally) {
        return new Population(
                tally.present(),
                tally.doubtful(),
                tally.declared(),
                tally.notEligible(),
                tally.active(),
                tally.updatesRejected());
    }

    /** The persons counted or in doubt: present + D. */
    public long counted() {
        return present + doubtful;
    }

    /** PA: the larger of the persons counted or in doubt, and the figure declared. */
    public long accompanied() {
        return Math.max(counted(), declared.orElse(0));
    }

    /** PE: PA less the persons not eligible. */
    public long eligible() {
        return accompanied() - notEligible;
    }

    /** DB: the base of the last two rates; without rejections it is DA. */
    public long activeBase() {
        return Math.min(active + doubtful + updatesRejected, counted());
    }

    /**
     * The denominator of one of the five.
     *
     * @throws IllegalArgumentException for an optional count, which has none
     */
    public long denominator(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE, DMP -> eligible();
            case DOSSIERS_ACTIFS -> accompanied();
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA -> activeBase();
            case E_PRESCRIPTION, E_PARCOURS ->
                throw new IllegalArgumentException(indicateur + " is a count, not a rate");
        };
    }

    /** Where the denominator of one of the five comes from; the base of the last two rates is always calculated. */
    DenominatorSource source(Indicateur indicateur) {
        return switch (indicateur) {
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA -> DenominatorSource.CALCULE;
            default -> source();
        };
    }

    /** Of PA and PE: the declared figure is the source when it is used, equal counting as used. */
    public DenominatorSource source() {
        return declared.isPresent() && declared.getAsLong() >= counted()
                ? DenominatorSource.DECLARE
                : DenominatorSource.CALCULE;
    }

    boolean isUnderDeclared() {
        return declared.isPresent() && declared.getAsLong() < counted();
    }
}
