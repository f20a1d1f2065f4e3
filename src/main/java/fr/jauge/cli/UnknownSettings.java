package fr.jauge.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** Find what is given under {@code jauge} and read by nobody, as a name that was mistyped. */
final class UnknownSettings {
    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("jauge");

    private final KnownSettings known;

    UnknownSettings(KnownSettings known) {
        this.known = known;
    }

    /**
     * Say of one what it is, and what to do, in French, neither with a full stop.
     *
     * @param seen its name and where it was given
     */
    record Unknown(String seen, String remedy) {}

    List<Unknown> in(Environment environment) {
        List<Unknown> found = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(name -> ROOT.isAncestorOf(name) && !known.isKnown(name.toString()))
                        .map(name -> unknown(name, place(source, name)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Unknown unknown(ConfigurationPropertyName name, String place) {
        return new Unknown(
                "« " + name + " » n’est pas un réglage de Jauge, et n’a pas d’effet" + place,
                known.meant(name.toString())
                        .map(meant -> "écrire « " + meant + " », si c’est ce qui est voulu")
                        .orElse("l’ôter, ou vérifier son nom dans le README"));
    }

    private static String place(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty found = source.getConfigurationProperty(name);
        return found == null ? "" : SettingPlace.inBrackets(found);
    }
}
