package fr.jauge.cli;

import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalTable;
import fr.jauge.journal.Stamp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Reach the journal of a folder of reports: configured as a run is, without its job. */
final class JournalAccess implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path out;

    private JournalAccess(ConfigurableApplicationContext context, Path out) {
        this.context = context;
        this.out = out;
    }

    /**
     * Opens the database.
     *
     * @param given the folder of reports, when the command line says it
     * @param check looks at the folder before there is a database; may throw {@link UsageException}
     */
    static JournalAccess open(@Nullable String given, Consumer<Path> check) {
        FolderFinder finder = new FolderFinder(check);
        SpringApplication application = Applications.of(JournalApplication.class, WebApplicationType.NONE);
        application.addListeners(finder);
        try {
            ConfigurableApplicationContext context = Applications.run(
                    application, given == null ? new String[0] : new String[] {"--jauge.out=" + given});
            return new JournalAccess(context, finder.out);
        } catch (SpringApplication.AbandonedRunException e) {
            throw new UsageException(finder.refusal);
        }
    }

    Journal journal() {
        return journal(context.getBean(JournalTable.class), out);
    }

    @Override
    public void close() {
        context.close();
    }

    static Journal journal(JournalTable table, Path out) {
        return new Journal(table, out);
    }

    /** What is written bears the moment and the user of the system. */
    static Stamp stamp() {
        return new Stamp(
                Instant.now(),
                Optional.ofNullable(System.getProperty("user.name")).orElse("?"));
    }

    /** Find the folder as soon as the configuration is known. */
    private static final class FolderFinder implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        private final Consumer<Path> check;
        private Path out = Path.of(Locations.DEFAULT_OUT);
        private String refusal = "Rien n’a été lancé.";

        FolderFinder(Consumer<Path> check) {
            this.check = check;
        }

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            try {
                out = Binder.get(event.getEnvironment())
                        .bind("jauge.out", Path.class)
                        .orElse(out)
                        .toAbsolutePath()
                        .normalize();
                check.accept(out);
            } catch (UsageException e) {
                refusal = String.valueOf(e.getMessage());
                throw new SpringApplication.AbandonedRunException();
            } catch (BindException e) {
                refusal = "Configuration invalide : jauge.out n’est pas un nom de dossier.";
                throw new SpringApplication.AbandonedRunException();
            }
        }
    }
}
