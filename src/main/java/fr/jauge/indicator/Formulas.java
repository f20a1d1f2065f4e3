package fr.jauge.indicator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Motif;
import fr.jauge.measure.Availability;
import fr.jauge.measure.Tally;
import java.util.Optional;

/** Compute each indicator from a tally, or say which file it lacks (ESMS numérique 2023, §5.B and §5.C). */
final class Formulas {
    private final Tally tally;
    private final Population population;

    Formulas(Tally tally) {
        this.tally = tally;
        this.population = Population.of(tally);
    }

    /** What the indicator lacks: an absent file before a refused one. */
    Optional<Motif> lack(Indicateur indicateur) {
        boolean refused = (Needs.headcount(indicateur) && tally.headcount() == Availability.REFUSED)
                || (Needs.updates(indicateur) && tally.updatesRefused());
        for (Extrait extrait : Needs.extracts(indicateur)) {
            Availability found = tally.of(extrait);
            if (found == Availability.ABSENT) {
                return Optional.of(Motif.EXTRAIT_ABSENT);
            }
            refused |= found == Availability.REFUSED;
        }
        return refused ? Optional.of(Motif.EXTRAIT_REFUSE) : Optional.empty();
    }

    /**
     * The rate of one of the five.
     *
     * @throws IllegalStateException when a numerator is above its denominator, which no data can cause
     */
    Ratio ratio(Indicateur indicateur) {
        Ratio ratio =
                new Ratio(numerator(indicateur), population.denominator(indicateur), population.source(indicateur));
        if (indicateur != Indicateur.MSSANTE && ratio.numerator() > ratio.denominator()) {
            throw new IllegalStateException("the numerator of " + indicateur + " is above its denominator");
        }
        return ratio;
    }

    /** The numerator of a rate, or the count of one of the optional two. */
    long numerator(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> tally.messages();
            case DMP -> tally.dmp();
            case DOSSIERS_ACTIFS -> tally.active();
            case PROJET_PERSONNALISE -> tally.projets();
            case EVENEMENT_AGENDA -> tally.evenements();
            case E_PRESCRIPTION -> tally.prescriptions();
            case E_PARCOURS -> tally.exchanges();
        };
    }

    Population population() {
        return population;
    }

    /** Whether PA and PE can be known. */
    boolean isPopulationKnown() {
        boolean counted = tally.of(Extrait.DOSSIERS) == Availability.AVAILABLE;
        return tally.headcount() != Availability.REFUSED
                && (counted || tally.declared().isPresent());
    }

    /** Whether DA can be known. */
    boolean isActivityKnown() {
        return tally.of(Extrait.DOSSIERS) == Availability.AVAILABLE && !tally.updatesRefused();
    }
}
