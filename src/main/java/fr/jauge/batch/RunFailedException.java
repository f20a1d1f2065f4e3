package fr.jauge.batch;

/** Say that a run failed and published nothing. */
public final class RunFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    RunFailedException(Throwable cause) {
        super(cause);
    }
}
