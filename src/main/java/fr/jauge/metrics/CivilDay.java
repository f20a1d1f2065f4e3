package fr.jauge.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Turn civil days into instants: all days are those of Europe/Paris. */
final class CivilDay {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private CivilDay() {}

    /** The instant at which a day is over. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PARIS).toInstant();
    }
}
