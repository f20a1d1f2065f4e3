package fr.jauge.cli;

import fr.jauge.batch.WrongSettingException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Word, in French, what is wrong with a setting: its name and where it was given, its value unless it is secret, and what is
 * permitted.
 */
final class SettingText {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|pushgateway).*");
    /** A key may stand in a setting itself, where its file is expected. */
    private static final Pattern PRINTABLE = Pattern.compile("(?!.*(BEGIN |base64:))[^\\p{Cntrl}]{0,200}");

    private final Environment environment;

    SettingText(Environment environment) {
        this.environment = environment;
    }

    /** Words a value of the wrong form, or out of the bounds that the record it is bound to has. */
    String of(BindException e) {
        Optional<WrongSettingException> wrong = cause(e, WrongSettingException.class);
        if (wrong.isPresent()) {
            return of(e.getName().append(wrong.get().setting()), wrong.get().getMessage());
        }
        Optional<UnboundConfigurationPropertiesException> unbound =
                cause(e, UnboundConfigurationPropertiesException.class);
        if (unbound.isPresent()) {
            return ofList(e.getName(), unbound.get());
        }
        return given(e.getName()).isPresent()
                ? of(e.getName(), ExpectedForm.of(e.getName(), e.getTarget()))
                : deepest(e) + ".";
    }

    /** Words a setting that is named whole. */
    String of(WrongSettingException e) {
        return of(ConfigurationPropertyName.adapt(e.setting(), '.'), e.getMessage());
    }

    /** A setting and where it was given, without its value. */
    String named(String setting) {
        return given(ConfigurationPropertyName.of(setting))
                .map(property -> property.getName() + SettingPlace.inBrackets(property))
                .orElse(setting);
    }

    private String of(ConfigurationPropertyName name, @Nullable String expected) {
        return given(name).map(SettingText::written).orElse(name.toString()) + " : " + expected + ".";
    }

    /** A list is bound from its first number on, as long as they follow one another. */
    private static String ofList(ConfigurationPropertyName list, UnboundConfigurationPropertiesException e) {
        String found = e.getUnboundProperties().stream()
                .map(property -> property.getName() + SettingPlace.inBrackets(property))
                .sorted()
                .findFirst()
                .orElse(list.toString());
        return found
                + " : une liste se donne entière au même endroit, et se numérote à partir de 0 sans trou ; il manque"
                + " un numéro avant celui-ci (" + list + "[0], [1]…).";
    }

    private Optional<ConfigurationProperty> given(ConfigurationPropertyName name) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> source.getConfigurationProperty(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String written(ConfigurationProperty property) {
        String name = property.getName().toString();
        String value = String.valueOf(property.getValue());
        String shown =
                SECRET.matcher(name).matches() || !PRINTABLE.matcher(value).matches() ? "" : " = « " + value + " »";
        return name + SettingPlace.inBrackets(property) + shown;
    }

    static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }

    private static String deepest(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : deepest(cause);
    }
}
