package fr.jauge.indicator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Motif;
import fr.jauge.measure.Availability;
import fr.jauge.measure.Tally;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Set<Availability> found = EnumSet.of(Availability.AVAILABLE);
        needs(indicateur).forEach(extrait -> found.add(tally.of(extrait)));
        if (dependsOnHeadcount(indicateur) && tally.headcount() == Availability.REFUSED) {
            found.add(Availability.REFUSED);
        }
        if (dependsOnActivity(indicateur) && tally.updatesRefused()) {
            found.add(Availability.REFUSED);
        }
        if (found.contains(Availability.ABSENT)) {
            return Optional.of(Motif.EXTRAIT_ABSENT);
        }
        return found.contains(Availability.REFUSED) ? Optional.of(Motif.EXTRAIT_REFUSE) : Optional.empty();
    }

    /**
     * The rate of one of the five.
     *
     * @throws IllegalStateException when a numerator is above its denominator, which no data can cause
     */
    Ratio ratio(Indicateur indicateur) {
        Ratio ratio = switch (indicateur) {
            case MSSANTE -> new Ratio(tally.messages(), population.eligible(), population.source());
            case DMP -> new Ratio(tally.dmp(), population.eligible(), population.source());
            case DOSSIERS_ACTIFS -> new Ratio(population.active(), population.accompanied(), population.source());
            case PROJET_PERSONNALISE -> new Ratio(tally.projets(), population.activeBase(), DenominatorSource.CALCULE);
            case EVENEMENT_AGENDA -> new Ratio(tally.evenements(), population.activeBase(), DenominatorSource.CALCULE);
            case E_PRESCRIPTION, E_PARCOURS ->
                throw new IllegalArgumentException(indicateur + " is a count, not a rate");
        };
        if (indicateur != Indicateur.MSSANTE && ratio.numerator() > ratio.denominator()) {
            throw new IllegalStateException("the numerator of " + indicateur + " is above its denominator");
        }
        return ratio;
    }

    /** The count of one of the optional two. */
    long count(Indicateur indicateur) {
        return indicateur == Indicateur.E_PRESCRIPTION ? tally.prescriptions() : tally.exchanges();
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

    private static List<Extrait> needs(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> List.of(Extrait.MESSAGES_MSSANTE);
            case DMP -> List.of(Extrait.ALIMENTATIONS_DMP, Extrait.DOSSIERS);
            case DOSSIERS_ACTIFS -> List.of(Extrait.DOSSIERS);
            case PROJET_PERSONNALISE -> List.of(Extrait.DOSSIERS, Extrait.PROJETS_PERSONNALISES);
            case EVENEMENT_AGENDA -> List.of(Extrait.DOSSIERS, Extrait.EVENEMENTS_AGENDA);
            case E_PRESCRIPTION -> List.of(Extrait.EPRESCRIPTIONS);
            case E_PARCOURS -> List.of(Extrait.ECHANGES_EPARCOURS);
        };
    }

    private static boolean dependsOnHeadcount(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE, DMP, DOSSIERS_ACTIFS -> true;
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA, E_PRESCRIPTION, E_PARCOURS -> false;
        };
    }

    private static boolean dependsOnActivity(Indicateur indicateur) {
        return switch (indicateur) {
            case DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA -> true;
            case MSSANTE, DMP, E_PRESCRIPTION, E_PARCOURS -> false;
        };
    }
}
