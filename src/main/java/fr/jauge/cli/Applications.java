package fr.jauge.cli;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Prepare the applications that commands start: quiet, with nothing warmed up that they do not use. */
final class Applications {
    private Applications() {}

    static SpringApplication of(Class<?> configuration, WebApplicationType type) {
        // it would load the server, which run does not have
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(configuration);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        return application;
    }
}
