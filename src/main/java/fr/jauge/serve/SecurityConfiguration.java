package fr.jauge.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Say who may ask for what, and what browsers may do with the answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String PROVIDER = "/oauth2/authorization/";

    private final ServeSettings settings;
    private final boolean authenticates;

    SecurityConfiguration(ServeSettings settings, Environment environment) {
        this.settings = settings;
        this.authenticates = ServeCheck.authenticates(environment, settings);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> clients)
            throws Exception {
        Optional<String> provider = clients.stream()
                .findFirst()
                .flatMap(SecurityConfiguration::first)
                .map(id -> PROVIDER + id);
        http.csrf(AbstractHttpConfigurer::disable) // nothing can be changed
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable) // who was not let in leaves nothing behind
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.NOTHING))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .exceptionHandling(asked -> asked.authenticationEntryPoint(
                        new LoginAsked(provider, !settings.users().isEmpty())));
        authorize(http);
        if (!settings.users().isEmpty()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(new LoginAsked(Optional.empty(), true)));
        }
        if (provider.isPresent()) {
            http.oauth2Login(login -> login.loginPage(provider.get())
                    .defaultSuccessUrl(ReportsHandler.REPORTS, true)
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(new OidcAccess(settings.oidc()))));
        } else {
            http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        }
        return http.build();
    }

    private void authorize(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(asked -> {
            asked.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll(); // one sentence
            asked.requestMatchers("/health", "/health/readiness").permitAll();
            if (!authenticates) {
                asked.anyRequest().permitAll();
                return;
            }
            asked.requestMatchers("/metrics", "/health/details").hasAuthority(Roles.METRICS);
            asked.requestMatchers("/", "/rapports", "/rapports/**").hasAuthority(Roles.REPORTS);
            asked.anyRequest().authenticated();
        });
    }

    /** Users with a password; there may be none. */
    @Bean
    AuthenticationProvider login(Clock clock, MeterRegistry meters) {
        List<UserDetails> users = settings.users().stream()
                .map(user -> User.withUsername(user.name())
                        .password(user.password())
                        .authorities(Roles.of(user.access()))
                        .build())
                .toList();
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(users));
        check.setPasswordEncoder(new RememberedPasswords(PasswordHash.encoder()));
        Counter failures = Counter.builder("jauge.serve.login.failures")
                .description("Logins with a wrong name or password")
                .register(meters);
        return new ThrottledLogin(check, new LoginThrottle(clock), failures);
    }

    /**
     * Only reading; without authentication only under the names of this machine, so that a page of elsewhere, whose name
     * its owner makes lead here, reads nothing.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(READING);
        if (!authenticates) {
            firewall.setAllowedHostnames(THIS_MACHINE::contains);
        }
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> response.setStatus(
                READING.contains(request.getMethod())
                        ? HttpStatus.BAD_REQUEST.value()
                        : HttpStatus.METHOD_NOT_ALLOWED.value());
    }

    private static Optional<String> first(ClientRegistrationRepository clients) {
        return clients instanceof Iterable<?> all && all.iterator().hasNext()
                ? Optional.of(((ClientRegistration) all.iterator().next()).getRegistrationId())
                : Optional.empty();
    }
}
