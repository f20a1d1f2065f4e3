package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Assemble the parts that need the database. */
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = {"fr.jauge.batch", "fr.jauge.store"})
@EnableConfigurationProperties(BatchSettings.class)
class JaugeApplication {}
