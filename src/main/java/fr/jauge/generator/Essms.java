package fr.jauge.generator;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Hold an invented ESSMS: what the registry says of it, and what its rows are drawn from.
 *
 * @param seed what its persons are drawn from
 * @param finess its FINESS ET
 * @param entity its owner's FINESS EJ
 * @param name its fictional name
 * @param profile its sector
 * @param places the persons it accompanies at the end of the period
 * @param rates how well it uses its DUI
 * @param terms its grant and exemptions
 * @param premiereMesure the month of its first measure, empty while it has none
 * @param debutParticipation the first day it takes part, empty when from the start
 * @param finParticipation the last day it took part, empty while it does
 */
record Essms(
        long seed,
        Finess finess,
        Finess entity,
        String name,
        SectorProfile profile,
        int places,
        UsageRates rates,
        EssmsTerms terms,
        Optional<Period> premiereMesure,
        Optional<LocalDate> debutParticipation,
        Optional<LocalDate> finParticipation) {

    boolean participatesIn(Period period) {
        return debutParticipation.filter(period.lastDay()::isBefore).isEmpty()
                && finParticipation.filter(period.firstDay()::isAfter).isEmpty();
    }

    boolean isFirstMeasuredIn(Period period) {
        return premiereMesure.filter(period::equals).isPresent();
    }
}
