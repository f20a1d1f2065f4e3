package fr.jauge.cli;

import java.nio.file.Path;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** Prepare the applications that commands start: quiet, with nothing warmed up that they do not use. */
final class Applications {
    private static final Pattern FILE = Pattern.compile("file \\[([^]]+)]");
    /** Spring Boot gives a file of YAML that is no map this one property. */
    private static final String NO_MAP = "document";

    private Applications() {}

    static SpringApplication of(Class<?> configuration, WebApplicationType type) {
        // Spring Batch writes local times: so that machines of different zones can share a database, they are all in
        // UTC
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // it would load the server, which run does not have
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(configuration);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        application.addListeners(
                new AsSoonAsKnown(settings -> settings.getPropertySources().forEach(Applications::checkSettings)));
        return application;
    }

    /**
     * Starts it.
     *
     * @throws UsageException when the configuration cannot be read or used
     */
    static ConfigurableApplicationContext run(SpringApplication application, String... arguments) {
        AtomicReference<@Nullable Environment> settings = new AtomicReference<>();
        application.addListeners(new AsSoonAsKnown(known -> {
            settings.set(known);
            StartSettings told = new StartSettings(known);
            Stream.concat(told.profiles(application.getAdditionalProfiles()).stream(), told.database().stream())
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new UnreadableSettingsException(fault);
                    });
        }));
        try {
            return application.run(arguments);
        } catch (AbandonedRunException e) {
            throw e;
        } catch (RuntimeException e) {
            throw SettingsFault.of(e, settings.get())
                    .<RuntimeException>map(fault -> new UsageException(fault.told()))
                    .orElse(e);
        }
    }

    /** Be told the configuration once it is read, and before anything else uses it, as the log does. */
    record AsSoonAsKnown(Consumer<ConfigurableEnvironment> use)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            use.accept(event.getEnvironment());
        }

        @Override
        public int getOrder() {
            return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
        }
    }

    private static void checkSettings(PropertySource<?> source) {
        Matcher file = FILE.matcher(source.getName());
        if (file.find() && source.containsProperty(NO_MAP)) {
            throw new UnreadableSettingsException(SettingsText.noSettings(Path.of(file.group(1))));
        }
    }
}
