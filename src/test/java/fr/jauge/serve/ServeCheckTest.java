package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.serve.ServeSettings.Access;
import fr.jauge.serve.ServeSettings.User;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ServeCheckTest {
    private static final String HASH = "{bcrypt}$2a$12$" + "a".repeat(53);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # address,   users, provider, admitted, refused because of
            127.0.0.1,   0,     -,        -,        -
            127.0.0.9,   0,     -,        -,        -
            ::1,         0,     -,        -,        -
            0.0.0.0,     0,     -,        -,        Sans authentification
            ::,          0,     -,        -,        Sans authentification
            192.0.2.1,   0,     -,        -,        Sans authentification
            '',          0,     -,        -,        Sans authentification
            0.0.0.0,     1,     -,        -,        -
            0.0.0.0,     0,     ars,      a@b.fr,   -
            127.0.0.1,   0,     ars,      -,        personne n’y est admis
            0.0.0.0,     1,     ars,      -,        personne n’y est admis
            """)
    void nothingIsServedBeyondThisMachineToUnknownPeople(
            String address, int users, @Nullable String provider, @Nullable String admitted, @Nullable String refused) {
        Map<String, Object> told = new HashMap<>(Map.of("server.address", address));
        if (provider != null) {
            told.put("spring.security.oauth2.client.registration." + provider + ".client-id", "jauge");
        }

        assertThat(ServeCheck.refusal(environment(told), settings(users, admitted))
                        .orElse(""))
                .contains(refused == null ? "" : refused)
                .satisfies(words -> assertThat(words.isEmpty()).isEqualTo(refused == null));
    }

    @Test
    void secondPortForTheManagementIsRefused() {
        assertThat(ServeCheck.refusal(
                        environment(Map.of("server.address", "127.0.0.1", "management.server.port", "9000")),
                        settings(1, null)))
                .hasValueSatisfying(words -> assertThat(words).contains("management.server.port"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # address, users, bundle, warning
            127.0.0.1, 0,     -,      Sans authentification
            127.0.0.1, 1,     -,      -
            0.0.0.0,   1,     -,      Sans TLS
            0.0.0.0,   1,     jauge,  -
            """)
    void operatorIsWarnedOfWhatIsOpen(String address, int users, @Nullable String bundle, @Nullable String warning) {
        Map<String, Object> told = new HashMap<>(Map.of("server.address", address));
        if (bundle != null) {
            told.put("server.ssl.bundle", bundle);
        }

        assertThat(ServeCheck.warning(environment(told), settings(users, null)).map(words -> words.substring(0, 8)))
                .isEqualTo(java.util.Optional.ofNullable(warning).map(words -> words.substring(0, 8)));
    }

    @Test
    void variableOfTheEnvironmentOpensNoEndpoint() {
        StandardEnvironment environment = environment(Map.of(
                "management.endpoints.web.exposure.include",
                "*",
                "management.endpoints.access.default",
                "unrestricted"));
        ServeCheck.fix(environment);

        assertThat(environment.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health,prometheus");
        assertThat(environment.getProperty("management.endpoints.access.default"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "{noop}secret",
                "{bcrypt}secret",
                "{bcrypt}$2a$04$aaaaaaaaaaaaaaaaaaaaaa",
                "$2a$12$x"
            })
    void onlyAStrongHashIsAPassword(String password) {
        assertThatThrownBy(() -> new User("ars", password, Access.ALL))
                .hasMessageContaining("--hash-password")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ars", "a:b", "a\tb"})
    void nameThatHttpCannotCarryIsRefused(String name) {
        assertThatThrownBy(() -> new User(name, HASH, Access.ALL)).hasMessageContaining("1 à 64");
    }

    @Test
    void hashIsNeverPrinted() {
        assertThat(new User("ars", HASH, Access.ALL).toString()).doesNotContain("bcrypt");
    }

    @Test
    void hashOfThisProgramIsAPasswordThatMatches() {
        String hash = PasswordHash.of("correct horse battery");
        RememberedPasswords passwords = new RememberedPasswords(PasswordHash.encoder());

        assertThat(new User("ars", hash, Access.ALL).password()).isEqualTo(hash);
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse battery", hash))
                .as("remembered")
                .isTrue();
        assertThat(passwords.matches("wrong horse battery", hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # password length, of, acceptable
            11,                a,  false
            12,                a,  true
            72,                a,  true
            73,                a,  false
            36,                é,  true
            37,                é,  false
            """)
    void passwordIsLongEnoughAndNoLongerThanBcryptReads(int length, String of, boolean acceptable) {
        assertThat(PasswordHash.isAcceptable(of.repeat(length))).isEqualTo(acceptable);
    }

    private static StandardEnvironment environment(Map<String, Object> told) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("told", told));
        return environment;
    }

    private static ServeSettings settings(int users, @Nullable String admitted) {
        return new ServeSettings(
                "127.0.0.1",
                8080,
                "0 0 2 1 * *",
                "-",
                ZoneId.of("Europe/Paris"),
                true,
                Duration.ofSeconds(10),
                users == 0 ? List.of() : List.of(new User("ars", HASH, Access.ALL)),
                new ServeSettings.Oidc("email", admitted == null ? Set.of() : Set.of(admitted)));
    }
}
