package fr.jauge.indicator;

import fr.jauge.lexicon.Motif;
import fr.jauge.measure.Tally;
import java.util.List;
import java.util.Optional;

/**
 * Say whether an ESSMS was received in a period.
 *
 * @param tally what its one depot says of it
 * @param missing why there is none
 * @param depots the depots it came in, or whose refusal is why it did not, as they are spelt
 */
public record Reception(Optional<Tally> tally, Optional<Motif> missing, List<String> depots) {
    /** @throws IllegalArgumentException unless one of both is there */
    public Reception {
        if (tally.isPresent() == missing.isPresent()) {
            throw new IllegalArgumentException("received, or not for a reason");
        }
        depots = List.copyOf(depots);
    }

    public static Reception of(Tally tally) {
        return new Reception(Optional.of(tally), Optional.empty(), List.of(tally.depot()));
    }

    /**
     * Not received: {@code DEPOT_ABSENT}, or {@code DEPOT_REFUSE} by the depots; received in several: {@code
     * DEPOTS_CONCURRENTS}.
     */
    public static Reception missing(Motif motif, List<String> depots) {
        return new Reception(Optional.empty(), Optional.of(motif), depots);
    }
}
