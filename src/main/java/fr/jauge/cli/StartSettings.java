package fr.jauge.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Look at what every command that opens the database is told before it is built: the profiles, and where that is. */
final class StartSettings {
    private static final String POSTGRESQL = "postgresql";
    private static final String URL = "spring.datasource.url";
    /** A driver may stand before that of the database, to watch it or to find the one of several that is written to. */
    private static final Pattern ADDRESS = Pattern.compile("jdbc:(?:[a-z0-9-]+:)?(postgresql|h2):");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)}");

    private final Environment environment;

    StartSettings(Environment environment) {
        this.environment = environment;
    }

    /**
     * What is wrong with the profiles: one that there is not would silently leave the file database.
     *
     * @param own those that the command itself adds
     */
    List<SettingsFault> profiles(Set<String> own) {
        return Arrays.stream(environment.getActiveProfiles())
                .filter(profile -> !profile.equals(POSTGRESQL) && !own.contains(profile))
                .map(profile -> new SettingsFault(
                        named("spring.profiles.active") + " : « " + profile + " » n’est pas un profil de Jauge",
                        "écrire postgresql, ou ne rien y mettre pour la base en fichier"))
                .toList();
    }

    /** What is wrong with where the database is, and who asks; no value is told, which may hold a password. */
    List<SettingsFault> database() {
        List<SettingsFault> found = new ArrayList<>();
        placeholder(URL).or(this::address).ifPresent(found::add);
        placeholder("spring.datasource.username").ifPresent(found::add);
        placeholder("spring.datasource.password").ifPresent(found::add);
        return found;
    }

    /** A variable that is not given stays in the value as it is written there. */
    private Optional<SettingsFault> placeholder(String name) {
        Matcher missing = PLACEHOLDER.matcher(value(name));
        return missing.find()
                ? Optional.of(new SettingsFault(
                        name + " : " + missing.group(1) + " n’est pas donné",
                        "le donner dans l’environnement, par un fichier que seul l’exploitant lit"
                                + (name.equals(URL) ? ", comme jdbc:postgresql://machine/base" : "")))
                : Optional.empty();
    }

    private Optional<SettingsFault> address() {
        String url = value(URL);
        Matcher known = ADDRESS.matcher(url);
        if (known.lookingAt() && (known.group(1).equals(POSTGRESQL) || !isPostgresql())) {
            return Optional.empty();
        }
        if (!isPostgresql()) {
            return Optional.of(new SettingsFault(
                    named(URL) + " n’est pas une adresse que Jauge connaît",
                    "écrire jdbc:h2:file:… ou jdbc:postgresql:…"));
        }
        // a variable of the environment comes over the address that the profile has from others
        return Optional.of(
                url.equals(environment.getProperty("JAUGE_DB_URL"))
                        ? new SettingsFault(
                                "le profil postgresql est actif, mais JAUGE_DB_URL nomme une autre base",
                                "y écrire jdbc:postgresql:…, ou ôter le profil pour jdbc:h2:file:…")
                        : new SettingsFault(
                                "le profil postgresql est actif, mais spring.datasource.url nomme une autre base",
                                "ôter SPRING_DATASOURCE_URL : JAUGE_DB_URL suffit (jdbc:postgresql:…)"));
    }

    private boolean isPostgresql() {
        return List.of(environment.getActiveProfiles()).contains(POSTGRESQL);
    }

    private String named(String setting) {
        return new SettingText(environment).named(setting);
    }

    private String value(String name) {
        return Binder.get(environment).bind(name, String.class).orElse("");
    }
}
