package fr.jauge.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Say when something is written, and by which user of the system.
 *
 * @param instant cut to the millisecond
 * @param account see {@link Wording#account}
 */
public record Stamp(Instant instant, String account) {
    public Stamp {
        instant = instant.truncatedTo(ChronoUnit.MILLIS);
        account = Wording.account(account);
    }
}
