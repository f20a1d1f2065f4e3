package fr.jauge.inventory;

import fr.jauge.campagne.CampagneError;
import fr.jauge.registry.RegistryError;
import java.nio.file.Path;

/** Word, in French, what the operator is told of the inputs; control characters never reach a terminal. */
public final class InputMessages {
    private static final int LONGEST_VALUE = 80;

    private InputMessages() {}

    /** Words an error of the registry: where, what, and what to do. */
    public static String of(RegistryError error) {
        String value = error.value().isEmpty() ? "" : " « " + printable(error.value()) + " »";
        String line = error.line() == 0 ? "" : ", ligne " + error.line();
        String column = error.column().isEmpty() ? "" : ", colonne " + error.column();
        return error.file() + line + column + value + " : " + error.reason();
    }

    /** Words an error of the rules: where, what, and what to do. */
    public static String of(CampagneError error) {
        String value = error.value().isEmpty() ? "" : " « " + printable(error.value()) + " »";
        String key = error.key().isEmpty() ? "" : ", " + error.key();
        return error.file() + key + value + " : " + error.reason();
    }

    static String noMonth(Path month) {
        return "Le dossier des dépôts du mois « " + month
                + " » n’existe pas : vérifier --period et --depots, ou créer le dossier, même vide.";
    }

    /** Names an entry that is no input. */
    public static String ignored(String where, String name) {
        return where + " : « " + printable(name) + " » ignoré";
    }

    /** Names a column that nothing reads; one that may be a value of a file without header is not repeated. */
    public static String unknownColumn(String where, String name) {
        boolean likeAName = name.matches("[\\p{L}_][\\p{L}\\p{N}_ .-]{0,63}");
        return where + " : colonne " + (likeAName ? "« " + name + " »" : "au nom illisible") + " ignorée";
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "?");
        return clean.codePointCount(0, clean.length()) <= LONGEST_VALUE
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
