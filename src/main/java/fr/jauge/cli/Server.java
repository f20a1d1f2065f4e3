package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import fr.jauge.batch.MonthRunner;
import fr.jauge.batch.WrongSettingException;
import fr.jauge.journal.JournalTable;
import fr.jauge.metrics.JaugeMetrics;
import fr.jauge.metrics.RunTable;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.serve.Listening;
import fr.jauge.serve.MonthMeasure;
import fr.jauge.serve.MonthOutcome;
import fr.jauge.serve.ServeApplication;
import fr.jauge.serve.ServeCheck;
import fr.jauge.serve.ServeSettings;
import fr.jauge.serve.TlsCheck;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Start the server that stays, once all that it is told was looked at, and wait for its end. */
final class Server implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String INVALID = "Configuration invalide : ";

    private final PrintWriter err;
    private final Clock clock = Clock.system(PARIS);
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable ConfigurableEnvironment environment;
    private @Nullable String refusal;
    private @Nullable RunSettings settings;
    private @Nullable ServeSettings serve;
    private int threads;

    private Server(PrintWriter err) {
        this.err = err;
    }

    /**
     * Serves until the application is closed; SIGTERM ends the process before this returns.
     *
     * @throws UsageException when it may not start
     */
    static int serve(String[] arguments, PrintWriter out, PrintWriter err) {
        Server server = new Server(err);
        SpringApplication application = Applications.of(ServeApplication.class, WebApplicationType.SERVLET);
        application.setAdditionalProfiles("serve");
        application.addListeners(server);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> server.closed.countDown());
        application.addInitializers(context -> server.give((GenericApplicationContext) context));
        try {
            ConfigurableApplicationContext context = Applications.run(application, arguments);
            out.println("À l’écoute sur " + ServeCheck.url(context.getEnvironment()));
            ServeCheck.warning(context.getEnvironment(), known(server.serve)).ifPresent(err::println);
            server.closed.await();
            return ExitCode.COMPLETED;
        } catch (AbandonedRunException e) {
            throw new UsageException(Optional.ofNullable(server.refusal).orElse("Rien n’a été lancé."));
        } catch (RuntimeException e) {
            throw server.told(e).map(UsageException::new).orElseThrow(() -> e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment given = event.getEnvironment();
        environment = given;
        ServeCheck.fix(given);
        new UnknownSettings(new KnownSettings())
                .in(given)
                .forEach(each -> err.println("Attention : " + each.seen() + " : " + each.remedy() + "."));
        SettingText words = new SettingText(given);
        try {
            Binder binder = Binder.get(given);
            settings = binder.bindOrCreate("jauge", RunSettings.class);
            threads = binder.bindOrCreate("jauge", BatchSettings.class).workers();
            serve = binder.bindOrCreate("jauge.serve", ServeSettings.class);
            TlsCheck.check(given);
            refusal = ServeCheck.refusal(given, serve)
                    .or(() -> Listening.refusal(given))
                    .orElse(null);
        } catch (BindException e) {
            refusal = INVALID + words.of(e);
        } catch (WrongSettingException e) {
            refusal = INVALID + words.of(e);
        }
        if (refusal != null) {
            throw new AbandonedRunException();
        }
    }

    /** What a start that failed says of the configuration; empty when it failed of something else. */
    private Optional<String> told(RuntimeException failure) {
        ConfigurableEnvironment given = environment;
        if (given == null) {
            return Optional.empty();
        }
        return SettingText.cause(failure, BindException.class)
                .map(e -> INVALID + new SettingText(given).of(e))
                .or(() -> Listening.reason(given, failure))
                .or(() -> TlsCheck.reason(given, failure));
    }

    /** What the application needs of here: the clock, and what {@code run} does. */
    private void give(GenericApplicationContext context) {
        RunSettings told = known(settings);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(PublishedRevisions.class, () -> new PublishedRevisions(told.out()));
        context.registerBean(
                JaugeMetrics.class,
                () -> JaugeMetrics.of(told.out(), told.metrics().bounds(), clock)
                        .with(context.getBean(RunTable.class)));
        context.registerBean(
                MonthMeasure.class,
                () -> readingMetrics(
                        new ScheduledMonth(
                                context.getBean(MonthRunner.class),
                                JournalAccess.journal(
                                        context.getBean(JournalTable.class),
                                        told.out().toAbsolutePath().normalize()),
                                told,
                                threads,
                                () -> LocalDate.now(clock)),
                        context.getBean(JaugeMetrics.class)));
    }

    /** Reads what was published as soon as it is: nobody who asks for the metrics then waits for it. */
    private static MonthMeasure readingMetrics(MonthMeasure measure, JaugeMetrics metrics) {
        return period -> {
            MonthOutcome outcome = measure.measure(period);
            metrics.readAhead();
            return outcome;
        };
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the configuration was not read yet");
        }
        return value;
    }
}
