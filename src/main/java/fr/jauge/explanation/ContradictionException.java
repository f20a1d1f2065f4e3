package fr.jauge.explanation;

import java.io.IOException;

/** Say that the documents of a revision contradict one another, so that nothing can be explained by them. */
final class ContradictionException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param what in French, what disagrees with what */
    ContradictionException(String what) {
        super(what
                + " : les fichiers de la révision se contredisent. Relancer la période, et garder cette révision pour"
                + " l’examiner.");
    }
}
