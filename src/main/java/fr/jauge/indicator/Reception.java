package fr.jauge.indicator;

import fr.jauge.lexicon.Motif;
import fr.jauge.measure.Tally;
import java.util.Optional;

/**
 * Say whether an ESSMS was received in a period.
 *
 * @param tally what its one depot says of it
 * @param missing why there is none
 */
public record Reception(Optional<Tally> tally, Optional<Motif> missing) {
    /** @throws IllegalArgumentException unless one of both is there */
    public Reception {
        if (tally.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("received, or not for a reason");
        }
    }

    public static Reception of(Tally tally) {
        return new Reception(Optional.of(tally), Optional.empty());
    }

    /** Not received: {@code DEPOT_ABSENT} or {@code DEPOT_REFUSE}; received twice: {@code DEPOTS_CONCURRENTS}. */
    public static Reception missing(Motif motif) {
        return new Reception(Optional.empty(), Optional.of(motif));
    }
}
