package fr.jauge.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Look at what {@code serve} is told before anything listens, and fix what nobody may tell it otherwise. */
public final class ServeCheck {
    private static final String CLIENTS = "spring.security.oauth2.client.registration";

    /** The actuator gives the health and the metrics, whatever a variable of the environment says. */
    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("management.endpoints.access.default", "none"),
            Map.entry("management.endpoint.health.access", "read-only"),
            Map.entry("management.endpoint.prometheus.access", "read-only"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("management.endpoints.web.base-path", "/"),
            Map.entry("management.endpoints.web.path-mapping.prometheus", "metrics"),
            Map.entry("management.endpoints.web.path-mapping.health", "health"),
            Map.entry("management.endpoints.web.discovery.enabled", "false"),
            Map.entry("management.endpoints.jmx.exposure.exclude", "*"),
            Map.entry("spring.jmx.enabled", "false"),
            Map.entry("management.endpoint.health.probes.enabled", "false"),
            Map.entry("management.health.livenessstate.enabled", "true"),
            Map.entry("management.health.readinessstate.enabled", "true"),
            Map.entry("management.endpoint.health.group.liveness.include", "livenessState"),
            Map.entry("management.endpoint.health.group.liveness.show-components", "never"),
            Map.entry("management.endpoint.health.group.liveness.show-details", "never"),
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,db"),
            Map.entry("management.endpoint.health.group.readiness.show-components", "never"),
            Map.entry("management.endpoint.health.group.readiness.show-details", "never"),
            Map.entry("management.endpoint.health.group.details.include", "db,diskSpace,mesure,livenessState,ssl"),
            Map.entry("management.endpoint.health.group.details.show-components", "always"),
            Map.entry("management.endpoint.health.group.details.show-details", "always"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            Map.entry("spring.h2.console.enabled", "false"));

    private ServeCheck() {}

    /** Fixes what is fixed. */
    public static void fix(ConfigurableEnvironment environment) {
        environment.getPropertySources().addFirst(new MapPropertySource("fixed by serve", FIXED));
    }

    /** Why it may not start, in French, with what to do; empty when it may. */
    public static Optional<String> refusal(Environment environment, ServeSettings settings) {
        if (environment.getProperty("management.server.port") != null) {
            return Optional.of(
                    "management.server.port n’est pas admis : la santé et les métriques sont servies avec les"
                            + " rapports, sous la même protection ; l’ôter.");
        }
        if (hasProvider(environment) && settings.oidc().reports().isEmpty()) {
            return Optional.of(
                    "Un fournisseur OpenID Connect est déclaré, mais personne n’y est admis : nommer qui peut"
                            + " lire avec jauge.serve.oidc.reports, valeurs de « "
                            + settings.oidc().claim() + " ».");
        }
        String address = address(environment);
        try {
            if (!authenticates(environment, settings)
                    && !InetAddress.getByName(address).isLoopbackAddress()) {
                return Optional.of("Sans authentification, rien n’est servi au-delà de cette machine : « " + address
                        + " » est refusé. Déclarer un utilisateur (jauge.serve.users, empreinte du mot de passe par :"
                        + " jauge serve --hash-password), ou garder l’adresse 127.0.0.1.");
            }
        } catch (UnknownHostException e) {
            return Optional.of(Listening.notOfThisMachine(address));
        }
        return Optional.empty();
    }

    /** What the operator should know at the start; empty when there is nothing. */
    public static Optional<String> warning(Environment environment, ServeSettings settings) {
        if (!authenticates(environment, settings)) {
            return Optional.of("Sans authentification : tout utilisateur de cette machine peut lire les rapports.");
        }
        return encrypts(environment) || isLoopback(address(environment))
                ? Optional.empty()
                : Optional.of("Sans TLS : les mots de passe passent en clair jusqu’à « " + address(environment)
                        + " » ; donner un certificat (server.ssl.bundle), ou placer un mandataire TLS devant.");
    }

    /** Where people reach it, once it listens. */
    public static String url(Environment environment) {
        String address = address(environment);
        return (encrypts(environment) ? "https://" : "http://")
                + (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":"
                + environment.getProperty("local.server.port") + "/";
    }

    /** Whether anybody is asked who they are. */
    static boolean authenticates(Environment environment, ServeSettings settings) {
        return !settings.users().isEmpty() || hasProvider(environment);
    }

    static boolean hasProvider(Environment environment) {
        return Binder.get(environment)
                .bind(CLIENTS, Bindable.mapOf(String.class, Object.class))
                .isBound();
    }

    static String address(Environment environment) {
        String address = environment.getProperty("server.address", "");
        return address.isBlank() ? "0.0.0.0" : address;
    }

    static boolean encrypts(Environment environment) {
        return Binder.get(environment)
                        .bind("server.ssl", Bindable.mapOf(String.class, Object.class))
                        .isBound()
                && environment.getProperty("server.ssl.enabled", Boolean.class, true);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
