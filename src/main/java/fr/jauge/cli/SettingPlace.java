package fr.jauge.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Say where a setting was given, as who gave it wrote it: a variable, an option, a line of a file. */
final class SettingPlace {
    private SettingPlace() {}

    /** Behind the name of a setting; nothing where it was given under that name. */
    static String inBrackets(ConfigurationProperty property) {
        String place = of(property.getOrigin(), property.getName().toString());
        return place.isEmpty() ? "" : " (" + place + ")";
    }

    private static String of(@Nullable Origin origin, String name) {
        if (origin instanceof TextResourceOrigin text) {
            return line(text);
        }
        if (origin instanceof PropertySourceOrigin source) {
            if (source.getPropertySource() instanceof SystemEnvironmentPropertySource) {
                return source.getPropertyName();
            }
            return source.getPropertySource()
                            .getName()
                            .equals(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)
                    ? "--" + name.replaceFirst("^jauge\\.(serve\\.)?", "").replace('.', '-')
                    : of(source.getOrigin(), name);
        }
        return "";
    }

    /** The defaults of the program were written by nobody. */
    private static String line(TextResourceOrigin text) {
        if (text.getResource() == null || text.getResource() instanceof ClassPathResource) {
            return "";
        }
        TextResourceOrigin.Location location = text.getLocation();
        return "« " + text.getResource().getFilename() + " »"
                + (location == null ? "" : ", ligne " + (location.getLine() + 1));
    }
}
