package fr.jauge.cli;

import fr.jauge.batch.ConcurrentRunException;
import fr.jauge.batch.RunFailedException;
import fr.jauge.store.DatabaseFault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Words a failure that came after the revision was published. */
    static String explainAfterwards(Throwable failure) {
        LOG.debug("failed after the publication", failure);
        return "La révision est publiée, mais la base de données n’en garde pas trace. " + reason(failure);
    }

    /** Words why private files of a run are left although its revision is published. */
    static String explainLeft(Throwable failure) {
        LOG.debug("work not taken away", failure);
        return "La révision est publiée, mais les fichiers de travail de l’exécution n’ont pu être effacés : la même"
                + " commande les effacera. " + reason(failure);
    }

    /** Words why alone. */
    static String reason(Throwable failure) {
        if (failure instanceof RunFailedException && failure.getCause() != null) {
            return reason(failure.getCause());
        }
        if (failure instanceof ConcurrentRunException e) {
            return "La période est tenue par " + e.getMessage() + " : attendre sa fin, puis relancer.";
        }
        Optional<DatabaseFault> fault = DatabaseFault.of(failure);
        if (fault.isPresent()) {
            return "La base de données " + fault.get().cause() + " : "
                    + fault.get().remedy() + " ; puis relancer la même commande.";
        }
        if (failure instanceof AccessDeniedException e) {
            return "Accès refusé à « " + e.getFile() + " » : vérifier ses droits.";
        }
        if (failure instanceof NoSuchFileException e) {
            return "« " + e.getFile() + " » n’existe pas ou plus.";
        }
        if (failure instanceof FileAlreadyExistsException e && e.getReason() == null) {
            return "« " + e.getFile() + " » n’est pas un dossier : l’ôter, ou publier ailleurs avec --out.";
        }
        if (failure instanceof FileSystemException e) {
            return "« " + e.getFile() + " » : " + system(e.getReason());
        }
        if (failure instanceof FileNotFoundException e) {
            return "Fichier inaccessible : " + e.getMessage() + ".";
        }
        if (failure instanceof IOException e) {
            return system(e.getMessage());
        }
        if (failure instanceof OutOfMemoryError) {
            return "Mémoire insuffisante : donner plus de mémoire à Java (-Xmx) ou réduire --workers.";
        }
        Throwable cause = failure.getCause();
        return cause == null
                ? "Erreur inattendue : " + failure.getClass().getSimpleName() + ", " + firstLine(failure)
                        + " ; relancer avec LOGGING_LEVEL_FR_JAUGE=DEBUG pour le détail."
                : reason(cause);
    }

    /** A database tells its statement over many lines. */
    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Words what the system says no by; a sentence of our own stays as it is. */
    private static String system(@Nullable String reason) {
        if (reason == null) {
            return "erreur d’entrée-sortie.";
        }
        return switch (reason) {
            case "No space left on device" -> "Plus de place sur le disque : en libérer, puis relancer.";
            case "Disk quota exceeded" -> "Quota du disque atteint : libérer de la place, puis relancer.";
            case "File too large" -> "Taille de fichier permise dépassée : lever la limite, puis relancer.";
            case "Read-only file system" -> "Disque en lecture seule : publier ailleurs avec --out.";
            case "Is a directory" ->
                "Un dossier y tient la place d’un fichier : l’ôter, ou publier ailleurs avec --out.";
            case "Not a directory" ->
                "un fichier y tient la place d’un dossier : l’ôter, ou publier ailleurs avec --out.";
            default -> reason.endsWith(".") ? reason : reason + ".";
        };
    }
}
