package fr.jauge.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.context.config.InvalidConfigDataPropertyException;
import org.springframework.boot.context.config.UnsupportedConfigDataLocationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Word in French why the configuration cannot be read or used.
 *
 * @param cause with the file and the line, where they are known
 * @param remedy what to do about it, without a full stop
 */
record SettingsFault(String cause, String remedy) {
    /** As Spring Boot writes where a setting comes from, as in {@code URL [file:application.yml] - 3:13}. */
    private static final Pattern PLACE = Pattern.compile("\\[(?:file:)?([^]]+)] - (\\d+):\\d+");

    private static final String LOADER_OF_PROPERTIES = "OriginTrackedPropertiesLoader";

    /**
     * What is wrong with the configuration; empty when the start failed of something else.
     *
     * @param settings those that were read, if they could be
     */
    static Optional<SettingsFault> of(Throwable failure, @Nullable Environment settings) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof UnreadableSettingsException known) {
                return Optional.of(known.fault());
            }
            if (e instanceof YAMLException || isOfProperties(e)) {
                SettingsFault unnamed = SettingsText.fault("un fichier de réglages", e);
                return Optional.of(SettingsFiles.ofThisProcess().firstFault().orElse(unnamed));
            }
            if (e instanceof IOException) {
                return SettingsFiles.ofThisProcess().firstFault();
            }
            if (e instanceof ConfigDataException data) {
                return Optional.of(of(data));
            }
            if (e instanceof BindException bind && settings != null) {
                String cause = new SettingText(settings).of(bind);
                return Optional.of(new SettingsFault(cause, "corriger ce réglage (voir le README)"));
            }
        }
        return Optional.empty();
    }

    /** In one sentence or two, for the terminal. */
    String told() {
        return "Configuration invalide : " + cause + (cause.endsWith(".") ? " " : ". ")
                + remedy.substring(0, 1).toUpperCase(Locale.FRENCH) + remedy.substring(1) + ".";
    }

    private static boolean isOfProperties(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().contains(LOADER_OF_PROPERTIES);
    }

    private static SettingsFault of(ConfigDataException e) {
        if (e instanceof ConfigDataResourceNotFoundException missing) {
            return missing(missing.getLocation(), missing.getOrigin());
        }
        if (e instanceof ConfigDataLocationNotFoundException missing) {
            return missing(missing.getLocation(), missing.getOrigin());
        }
        if (e instanceof UnsupportedConfigDataLocationException unknown) {
            return new SettingsFault(
                    "« " + unknown.getLocation() + " » n’est pas un emplacement que Jauge sait lire"
                            + where(unknown.getLocation().getOrigin()),
                    "nommer un fichier ou un dossier");
        }
        if (e instanceof InvalidConfigDataPropertyException misplaced) {
            return new SettingsFault(
                    "« " + misplaced.getProperty() + " » n’est pas permis ici"
                            + where(misplaced.getProperty().getOrigin()),
                    "l’ôter de ce fichier, et le donner dans l’environnement s’il est voulu");
        }
        return new SettingsFault("les réglages spring.config ne conviennent pas", "les corriger ou les ôter");
    }

    private static SettingsFault missing(@Nullable ConfigDataLocation location, @Nullable Origin origin) {
        String name = location == null ? "?" : location.getValue();
        Origin from = origin == null && location != null ? location.getOrigin() : origin;
        return new SettingsFault(
                "« " + name + " », que nomme un réglage spring.config, n’existe pas" + where(from),
                "le créer, corriger son nom, ou écrire « optional:" + name + " »");
    }

    private static String where(@Nullable Origin origin) {
        Matcher place = PLACE.matcher(String.valueOf(origin));
        return place.find() ? " (« " + place.group(1) + " », ligne " + place.group(2) + ")" : "";
    }
}
