package fr.jauge.measure;

import fr.jauge.extract.DamagedArchiveException;
import fr.jauge.lexicon.Period;
import java.io.IOException;

/** Say which month's archive turned out to be damaged while it was read. */
final class DamagedMonthException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Period month;

    DamagedMonthException(Period month, DamagedArchiveException cause) {
        super("damaged archive of " + month, cause);
        this.month = month;
    }

    Period month() {
        return month;
    }
}
