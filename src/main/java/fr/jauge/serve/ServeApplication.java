package fr.jauge.serve;

import fr.jauge.batch.BatchSettings;
import fr.jauge.metrics.JaugeMetrics;
import fr.jauge.publication.PublishedRevisions;
import io.micrometer.core.instrument.config.MeterFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Assemble the job, its database and the server. Who starts it gives a {@link Clock}, a {@link MonthMeasure}, the {@link
 * PublishedRevisions} and the {@link JaugeMetrics}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = ErrorMvcAutoConfiguration.class)
@ComponentScan({"fr.jauge.batch", "fr.jauge.store", "fr.jauge.serve"})
@EnableConfigurationProperties({BatchSettings.class, ServeSettings.class})
public class ServeApplication {
    private static final Logger LOG = LoggerFactory.getLogger(ServeApplication.class);

    /** One month at a time, by the clock given. */
    @Bean
    ThreadPoolTaskScheduler months(Clock clock) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setClock(clock);
        scheduler.setThreadNamePrefix("month-");
        scheduler.setErrorHandler(error -> {
            LOG.error("Erreur inattendue : {}.", error.getClass().getSimpleName());
            LOG.debug("scheduled task failed", error);
        });
        return scheduler;
    }

    @Bean
    MonthSchedule schedule(
            ServeSettings settings,
            ThreadPoolTaskScheduler months,
            Clock clock,
            MonthMeasure measure,
            PublishedRevisions published,
            LastMeasures last) {
        return new MonthSchedule(settings, months, clock, measure, published, last);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> begin(MonthSchedule schedule) {
        return ready -> schedule.begin();
    }

    /** What is published is read before anything listens: no scrape, however early, waits for it. */
    @Bean
    SmartInitializingSingleton readAhead(JaugeMetrics metrics) {
        return metrics::readAhead;
    }

    /** One page of metrics: those of the programme beside those of Java, of Spring Batch and of the server. */
    @Bean
    PrometheusRegistry pageOfMetrics(JaugeMetrics metrics) {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(metrics);
        return registry;
    }

    @Bean
    MeterFilter meterHelp() {
        return new MeterHelp();
    }

    @Bean
    ReportsHandler files(PublishedRevisions published) {
        return new ReportsHandler(new PublishedPaths(published));
    }

    @Bean
    SimpleUrlHandlerMapping reports(ReportsHandler files) {
        return new SimpleUrlHandlerMapping(Map.of(ReportsHandler.REPORTS + "**", files), 1);
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(Refusals refusals) {
        return factory -> factory.addContextCustomizers(new TomcatLimits(refusals));
    }

    @Bean
    ErrorPageRegistrar errors() {
        return registry -> registry.addErrorPages(new ErrorPage(ErrorSentences.PATH));
    }

    /** What is answered to anybody is whether the process lives, whatever becomes of the database or of a measure. */
    @Bean
    HealthEndpointGroupsPostProcessor healthAnswers() {
        return HealthAnswers::new;
    }
}
