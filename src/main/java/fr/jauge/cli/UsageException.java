package fr.jauge.cli;

/** Say, in French, why nothing was started. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
