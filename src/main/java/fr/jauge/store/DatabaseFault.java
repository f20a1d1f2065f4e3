package fr.jauge.store;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word in French why the database of the runs cannot be worked with, from the codes of its drivers: their messages are in
 * English, and some have none.
 *
 * @param cause what it does or lacks, to follow the words <em>La base de données</em> or its address
 * @param remedy what to do about it, without a full stop
 */
public record DatabaseFault(String cause, String remedy) {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    /** H2: a file that another process has open. */
    private static final int IN_USE = 90_020;
    /** H2: a file that cannot be read, as such or to its end, or for no reason given. */
    private static final int CORRUPTED = 90_030;

    private static final int IO = 90_028;
    private static final int IO_OF_A_FILE = 90_031;
    private static final int GENERAL = 50_000;
    /** H2: a file that this user may not write. */
    private static final int READ_ONLY = 90_097;

    private static final DatabaseFault DAMAGED = new DatabaseFault(
            "a un fichier abîmé, ou qui n’est pas le sien",
            "le mettre de côté et le restaurer d’une sauvegarde, avec les rapports (jobs/README.md)");

    /** What is wrong; empty when the failure itself, its causes apart, is none of the database, or one of its content. */
    public static Optional<DatabaseFault> of(Throwable failure) {
        return failure instanceof SQLException e ? of(e) : Optional.empty();
    }

    private static Optional<DatabaseFault> of(SQLException e) {
        return switch (e.getErrorCode()) {
            case IN_USE -> Optional.of(held(e));
            case CORRUPTED -> Optional.of(DAMAGED);
            // a full disk is told by what it says itself
            case IO, IO_OF_A_FILE, GENERAL ->
                has(e, EOFException.class) || has(e, NonWritableChannelException.class)
                        ? Optional.of(DAMAGED)
                        : Optional.empty();
            case READ_ONLY ->
                Optional.of(new DatabaseFault(
                        "ne peut pas être écrite",
                        "donner à l’utilisateur du programme le droit d’écrire son fichier et son dossier"));
            default -> ofState(e);
        };
    }

    /** By the class of the SQLSTATE. */
    private static Optional<DatabaseFault> ofState(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return fault("refuse l’utilisateur ou le mot de passe", "vérifier l’un et l’autre");
        }
        if (state.startsWith("3D")) {
            return fault("n’existe pas sur ce serveur", "la créer (createdb), ou corriger son adresse");
        }
        if (state.startsWith("53")) {
            return fault("n’a plus de connexion, de mémoire ou de place libre", "en libérer sur son serveur");
        }
        if (state.startsWith("55") || state.startsWith("57")) {
            return fault("s’arrête, ou n’a pas fini de démarrer", "attendre qu’elle soit démarrée");
        }
        return state.startsWith("08") || e instanceof SQLTransientConnectionException
                ? Optional.of(unreachable(e))
                : Optional.empty();
    }

    private static DatabaseFault unreachable(SQLException e) {
        if (e.getCause() instanceof SQLException cause) {
            return of(cause).orElseGet(() -> unreachable(cause));
        }
        if (String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
            return new DatabaseFault(
                    "a une adresse que Jauge ne connaît pas",
                    "écrire dans spring.datasource.url jdbc:h2:file:… ou jdbc:postgresql://…");
        }
        if (has(e, UnknownHostException.class)) {
            return new DatabaseFault("est sur une machine dont le nom est inconnu ici", "corriger son adresse");
        }
        return has(e, ConnectException.class)
                ? new DatabaseFault(
                        "ne répond pas : rien n’écoute à cette adresse",
                        "vérifier qu’elle est démarrée, et son adresse")
                : new DatabaseFault("ne répond pas ou plus", "vérifier qu’elle est démarrée, le réseau et le pare-feu");
    }

    /** A server that stays keeps the file for as long as it lives. */
    private static DatabaseFault held(SQLException e) {
        Matcher file = QUOTED.matcher(String.valueOf(e.getMessage()));
        Optional<FileHolder> holder = file.find() ? FileHolder.of(Path.of(file.group(1))) : Optional.empty();
        String who = holder.map(FileHolder::describe).orElse("un autre processus");
        String postgresql = ", ou passer à PostgreSQL, qui les admet ensemble (voir le README)";
        if (holder.isPresent() && holder.get().isServer()) {
            return new DatabaseFault(
                    "est tenue par un « jauge serve », " + who,
                    "le laisser mesurer le mois, ce qu’il fait de lui-même ; sinon l’arrêter d’abord" + postgresql);
        }
        return new DatabaseFault(
                "est tenue par " + who,
                "attendre sa fin ; un « jauge serve » la garde tant qu’il vit : l’arrêter d’abord" + postgresql);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<DatabaseFault> fault(String cause, String remedy) {
        return Optional.of(new DatabaseFault(cause, remedy));
    }
}
