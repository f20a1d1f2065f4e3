package fr.jauge.batch;

/** Say that another run is at work on the same period and folder. */
public final class ConcurrentRunException extends Exception {
    private static final long serialVersionUID = 1L;

    ConcurrentRunException(String holder) {
        super(holder);
    }
}
