package fr.jauge.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Word in French what is wrong with the text of a file of settings, by what its reader says of it. */
final class SettingsText {
    /** What a properties file takes for a character by its number, and is none. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private SettingsText() {}

    /** What is wrong with that file, which could not be loaded. */
    static SettingsFault fault(Path file, Exception failure) {
        String name = "« " + file.toAbsolutePath().normalize() + " »";
        if (failure instanceof IOException) {
            return new SettingsFault(
                    name + " ne peut pas être lu",
                    "donner à « " + System.getProperty("user.name", "?") + " » le droit de le lire");
        }
        return file.toString().endsWith(".properties") ? properties(name, file) : fault(name, failure);
    }

    /** @param name of the file, as it is printed */
    static SettingsFault fault(String name, Throwable failure) {
        if (failure instanceof DuplicateKeyException twice) {
            String key = String.valueOf(twice.getProblem()).replaceFirst("^found duplicate key ", "");
            return new SettingsFault(
                    name + place(twice) + " : « " + key + " » y est pour la seconde fois", "n’en garder qu’un");
        }
        if (failure instanceof MarkedYAMLException marked) {
            return String.valueOf(marked.getProblem()).contains("\\t")
                    ? new SettingsFault(
                            name + place(marked) + " : une tabulation, où le YAML n’admet que des espaces",
                            "la remplacer par des espaces")
                    : new SettingsFault(
                            name + place(marked) + " : ce n’est pas du YAML",
                            "corriger à cet endroit, ou juste au-dessus, le retrait, les deux-points, les crochets ou"
                                    + " les guillemets");
        }
        if (failure instanceof ReaderException || causedBy(failure, CharacterCodingException.class)) {
            return new SettingsFault(
                    name + " n’est pas en UTF-8, ou contient un caractère de contrôle", "l’enregistrer en UTF-8");
        }
        return new SettingsFault(name + " ne peut pas être lu", "vérifier que c’est un fichier de réglages");
    }

    /** A file of which no line is a setting, such as one of properties under the name of a YAML file. */
    static SettingsFault noSettings(Path file) {
        return new SettingsFault(
                "« " + file.toAbsolutePath().normalize() + " » ne contient aucun réglage",
                "écrire « nom: valeur », un réglage par ligne");
    }

    private static SettingsFault properties(String name, Path file) {
        return new SettingsFault(
                name + ", ligne " + line(file) + " : « \\u » n’y est pas suivi de quatre chiffres hexadécimaux",
                "doubler les barres obliques inverses (C:\\\\utilisateurs)");
    }

    private static int line(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int line = 0; line < lines.size(); line++) {
                if (NO_NUMBER.matcher(lines.get(line)).find()) {
                    return line + 1;
                }
            }
            return lines.size();
        } catch (IOException e) {
            return 1;
        }
    }

    private static String place(MarkedYAMLException failure) {
        Mark mark = failure.getProblemMark();
        return mark == null ? "" : ", ligne " + (mark.getLine() + 1) + ", colonne " + (mark.getColumn() + 1);
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }
}
