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
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Say who may ask for what, and what browsers may do with the answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String PROVIDER = "/oauth2/authorization/";

    private final ServeSettings settings;
    private final boolean authenticates;
    private final Refusals refusals;

    SecurityConfiguration(ServeSettings settings, Environment environment, Refusals refusals) {
        this.refusals = refusals;
        this.settings = settings;
        this.authenticates = ServeCheck.authenticates(environment, settings);
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> clients, Clock clock)
            throws Exception {
        Optional<String> provider = clients.stream()
                .findFirst()
                .flatMap(SecurityConfiguration::first)
                .map(id -> PROVIDER + id);
        http.csrf(AbstractHttpConfigurer::disable) // nothing can be changed
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable) // who was not let in leaves nothing behind
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityHeaders.ALL))
                .exceptionHandling(asked -> asked.authenticationEntryPoint(
                                new LoginAsked(provider, !settings.users().isEmpty(), refusals))
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.answer(request, response, HttpStatus.FORBIDDEN.value())));
        authorize(http);
        if (!settings.users().isEmpty()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(new LoginAsked(Optional.empty(), true, refusals)));
        }
        if (provider.isPresent()) {
            http.addFilterBefore(
                    new LoginStarts(provider.get(), clock, refusals), OAuth2AuthorizationRequestRedirectFilter.class);
            http.oauth2Login(login -> login.loginPage(provider.get())
                    .authorizationEndpoint(begun -> begun.authorizationRequestRepository(new PendingLogins(clock)))
                    .failureHandler((request, response, failed) ->
                            refusals.answer(request, response, HttpStatus.UNAUTHORIZED.value()))
                    .defaultSuccessUrl(ReportsHandler.REPORTS, true)
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(new OidcAccess(settings.oidc()))));
        } else {
            http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        }
        return http.build();
    }

    private void authorize(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(asked -> {
            asked.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll(); // a few words
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
        return (request, response, why) -> refusals.answer(
                request,
                response,
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
