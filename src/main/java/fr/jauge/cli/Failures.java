package fr.jauge.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Word, in French, why a run failed and what to do; the stack trace goes to the debug log alone. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String explain(Throwable failure) {
        LOG.debug("run failed", failure);
        return "Échec, rien n’a été publié. " + reason(failure);
    }

    /** Words why alone. */
    static String reason(Throwable failure) {
        if (failure instanceof AccessDeniedException e) {
            return "Accès refusé à « " + e.getFile() + " » : vérifier ses droits.";
        }
        if (failure instanceof NoSuchFileException e) {
            return "« " + e.getFile() + " » n’existe pas ou plus.";
        }
        if (failure instanceof FileSystemException e && e.getReason() != null) {
            return "« " + e.getFile() + " » : " + e.getReason() + ".";
        }
        if (failure instanceof FileNotFoundException e) {
            return "Fichier illisible : " + e.getMessage() + ".";
        }
        if (failure instanceof IOException e) {
            return e.getMessage() == null ? "Erreur d’entrée-sortie." : e.getMessage();
        }
        if (isLockedDatabase(failure)) {
            return "La base de données est tenue par une autre exécution : attendre sa fin, puis relancer.";
        }
        if (failure instanceof OutOfMemoryError) {
            return "Mémoire insuffisante : donner plus de mémoire à Java (-Xmx) ou réduire --workers.";
        }
        Throwable cause = failure.getCause();
        return cause == null
                ? "Erreur inattendue : " + failure.getClass().getSimpleName() + ", " + failure.getMessage()
                        + " ; relancer avec LOGGING_LEVEL_FR_JAUGE=DEBUG pour le détail."
                : reason(cause);
    }

    private static boolean isLockedDatabase(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            String message = e.getMessage();
            if (message != null && message.contains("already in use")) {
                return true;
            }
        }
        return false;
    }
}
