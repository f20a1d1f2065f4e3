package fr.jauge.extract;

import java.io.IOException;

/** Say that an archive cannot be read whole: the depot is refused, the run goes on. */
public final class DamagedArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedArchiveException(String message) {
        super(message);
    }

    DamagedArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
