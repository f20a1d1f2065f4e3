package fr.jauge.extract;

import java.io.IOException;
import java.nio.file.Path;

/** Say that an input was written while it was read: no figure can be drawn from it, and the run fails. */
public final class ChangedInputException extends IOException {
    private static final long serialVersionUID = 1L;

    ChangedInputException(Path path) {
        super("« " + path + " » a été modifié pendant sa lecture : attendre la fin du dépôt, puis relancer.");
    }
}
