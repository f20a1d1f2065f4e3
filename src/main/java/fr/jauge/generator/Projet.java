package fr.jauge.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hold an invented project, whose depot bears its identifier.
 *
 * @param number its rank in the portfolio, from 0
 * @param seed what the manners of its vendor are drawn from
 * @param id {@code projet_id}
 * @param intitule its fictional title
 * @param porteur its fictional leader
 * @param region where it is
 * @param campagne the year of its call
 * @param convention the day the convention was signed
 * @param vsr the day of the VSR
 * @param visa the day the expenses were countersigned
 * @param materiel euros of equipment, empty cell when empty
 * @param amoa euros of project assistance, empty cell when empty
 * @param essms its ESSMS, at least one
 */
record Projet(
        int number,
        long seed,
        String id,
        String intitule,
        String porteur,
        Region region,
        int campagne,
        Optional<LocalDate> convention,
        Optional<LocalDate> vsr,
        Optional<LocalDate> visa,
        String materiel,
        String amoa,
        List<Essms> essms) {
    Projet {
        essms = List.copyOf(essms);
    }

    /** The persons of all its ESSMS: how long its depot will be. */
    long places() {
        return essms.stream().mapToLong(Essms::places).sum();
    }
}
