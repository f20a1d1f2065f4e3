package fr.jauge.decision;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.lexicon.Situation;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * Tell how far a projet is beyond its indicative duration: 9 months without a change of software, 18 with one, from the
 * convention (ESMS numérique 2023). It is a warning, never a verdict.
 *
 * @param limit the last day of the duration
 */
public record DelaiIndicatif(LocalDate limit) {

    /**
     * The indicative duration of a projet, in months.
     *
     * @param situations of every ESSMS of the projet in the registry; without any, nothing says that it has upgrades alone
     */
    public static int months(Collection<Situation> situations, CampagneRules rules) {
        boolean upgradesAlone =
                !situations.isEmpty() && situations.stream().allMatch(each -> each == Situation.MISE_A_NIVEAU);
        return upgradesAlone ? rules.moisMiseANiveau() : rules.moisAcquisition();
    }

    /**
     * The delay of a projet, or empty without the date of its convention.
     *
     * @param essms every ESSMS of the projet in the registry
     */
    public static Optional<DelaiIndicatif> of(Projet projet, Collection<Essms> essms, CampagneRules rules) {
        int months = months(essms.stream().map(Essms::situation).toList(), rules);
        return projet.dateConvention().map(day -> new DelaiIndicatif(day.plusMonths(months)));
    }

    /**
     * The months from the limit to the day, a started month counting as one; 0 up to the limit.
     *
     * <p>A limit of 15 March 2023: 0 on 15 March, 1 from 16 March to 15 April, 2 on 16 April.
     */
    public long monthsBeyond(LocalDate day) {
        if (!day.isAfter(limit)) {
            return 0;
        }
        long whole = ChronoUnit.MONTHS.between(limit, day);
        return limit.plusMonths(whole).isBefore(day) ? whole + 1 : whole;
    }
}
