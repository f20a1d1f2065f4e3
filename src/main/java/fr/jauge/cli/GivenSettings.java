package fr.jauge.cli;

import fr.jauge.diagnosis.DatabaseFacts;
import fr.jauge.diagnosis.Observation;
import fr.jauge.inventory.Folders;
import fr.jauge.store.DatabaseProbe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** Hold what is configured, read as {@code run} reads it, without starting anything; whatever is wrong is an observation. */
final class GivenSettings {
    private static final String SUBJECT = "Configuration";
    private static final Pattern FILE = Pattern.compile("file \\[([^]]+)]");

    private final @Nullable ConfigurableEnvironment environment;
    private final List<Observation> observations = new ArrayList<>();
    private final KnownSettings known = new KnownSettings();
    private boolean hasDatabase;

    private GivenSettings(@Nullable ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** @param arguments what stands above all else, as {@code --jauge.out=...} */
    static GivenSettings read(String... arguments) {
        Capture capture = new Capture();
        SpringApplication application = Applications.of(JaugeApplication.class, WebApplicationType.NONE);
        AtomicReference<@Nullable Environment> early = new AtomicReference<>();
        application.addListeners(capture, new Applications.AsSoonAsKnown(early::set));
        try {
            application.run(arguments).close();
        } catch (AbandonedRunException e) {
            // as wanted: nothing is started
        } catch (RuntimeException e) {
            GivenSettings unreadable = new GivenSettings(null);
            unreadable.observations.add(SettingsFault.of(e, early.get())
                    .map(fault -> Observation.mend(SUBJECT, fault.cause(), fault.remedy()))
                    .orElseThrow(() -> e));
            return unreadable;
        }
        GivenSettings given = new GivenSettings(capture.environment);
        given.check();
        return given;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** Whether anything is known at all. */
    boolean isReadable() {
        return environment != null;
    }

    Optional<String> text(String name) {
        return value(name, String.class).filter(text -> !text.isBlank());
    }

    boolean isTrue(String name) {
        return value(name, Boolean.class).orElse(false);
    }

    Folders folders() {
        return new Folders(
                value("jauge.depots", Path.class).orElse(Path.of(Locations.DEFAULT_DEPOTS)),
                value("jauge.referentiel", Path.class).orElse(Path.of(Locations.DEFAULT_REFERENTIEL)),
                value("jauge.campagnes", Path.class));
    }

    Path out() {
        return value("jauge.out", Path.class).orElse(Path.of(Locations.DEFAULT_OUT));
    }

    /** What is found of the database; empty when it is not said rightly where it is, or who asks. */
    Optional<DatabaseFacts> database() {
        if (!hasDatabase) {
            return Optional.empty();
        }
        Map<String, String> properties = binder().bind(
                        "spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        return text("spring.datasource.url")
                .map(url -> new DatabaseProbe(
                                url,
                                value("spring.datasource.username", String.class)
                                        .orElse(""),
                                value("spring.datasource.password", String.class)
                                        .orElse(""),
                                properties,
                                Instant::now)
                        .look());
    }

    private void check() {
        observations.add(Observation.fine(SUBJECT, from()));
        StartSettings start = new StartSettings(known(environment));
        check(start.profiles(Set.of()));
        List<SettingsFault> database = start.database();
        check(database);
        hasDatabase = database.isEmpty();
        new UnknownSettings(known)
                .in(known(environment))
                .forEach(each -> observations.add(Observation.watch(SUBJECT, each.seen(), each.remedy())));
        List<String> wrong = new ArrayList<>();
        known.all().stream()
                .filter(setting -> !setting.isOpen())
                .forEach(setting -> checkForm(setting.name(), setting.type(), wrong));
        if (wrong.isEmpty()) {
            KnownSettings.roots().forEach((root, prefix) -> checkForm(prefix, root, wrong));
        }
        wrong.stream()
                .sorted()
                .distinct()
                .forEach(each ->
                        observations.add(Observation.mend(SUBJECT, each, "corriger ce réglage (voir le README)")));
    }

    /** Which files and profiles were read. */
    private String from() {
        ConfigurableEnvironment read = known(environment);
        String files = read.getPropertySources().stream()
                .map(PropertySource::getName)
                .map(FILE::matcher)
                .filter(Matcher::find)
                .map(found -> "« " + found.group(1) + " »")
                .distinct()
                .collect(Collectors.joining(", "));
        String[] profiles = read.getActiveProfiles();
        return (files.isEmpty() ? "aucun application.yml ici, réglages du programme" : "lue dans " + files)
                + (profiles.length == 0 ? "" : ", profil " + String.join(", ", profiles));
    }

    private void check(List<SettingsFault> faults) {
        faults.forEach(fault -> observations.add(Observation.mend(SUBJECT, fault.cause(), fault.remedy())));
    }

    private void checkForm(String name, Class<?> type, List<String> wrong) {
        try {
            binder().bind(name, type);
        } catch (BindException e) {
            wrong.add(new SettingText(known(environment)).of(e));
        }
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        try {
            return Optional.ofNullable(binder().bind(name, type).orElse(null));
        } catch (BindException e) {
            return Optional.empty(); // told by check()
        }
    }

    private Binder binder() {
        return Binder.get(known(environment));
    }

    private static ConfigurableEnvironment known(@Nullable ConfigurableEnvironment environment) {
        if (environment == null) {
            throw new IllegalStateException("the configuration could not be read");
        }
        return environment;
    }

    /** Take the configuration as soon as it is known, and go no further. */
    private static final class Capture implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        private @Nullable ConfigurableEnvironment environment;

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            environment = event.getEnvironment();
            throw new AbandonedRunException();
        }
    }
}
