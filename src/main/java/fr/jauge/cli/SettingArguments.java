package fr.jauge.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gather what was given as options, as the properties that Spring Boot puts above all others. */
final class SettingArguments {
    private final List<String> given = new ArrayList<>();

    /**
     * Adds an option, unless it was not given.
     *
     * @param name of the setting, behind {@code jauge.}
     */
    SettingArguments with(String name, @Nullable String value) {
        return withWhole("jauge." + name, value);
    }

    /**
     * Adds an option as a setting of Spring Boot, unless it was not given.
     *
     * @param name of the setting, whole
     */
    SettingArguments withWhole(String name, @Nullable String value) {
        if (value != null) {
            given.add("--" + name + "=" + value);
        }
        return this;
    }

    String[] toArray() {
        return given.toArray(String[]::new);
    }
}
