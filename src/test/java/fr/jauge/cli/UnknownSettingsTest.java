package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownSettingsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # variable,                      the setting it is taken for, the one that was meant
            JAUGE_SERVE_PROT,                jauge.serve.prot,            jauge.serve.port
            JAUGE_SERVE_ADRESSE,             jauge.serve.adresse,         jauge.serve.address
            JAUGE_SERVE_USERS_1_ACCES,       'jauge.serve.users[1].acces', 'jauge.serve.users[1].access'
            JAUGE_SERVE_USER_0_NAME,         'jauge.serve.user[0].name',   'jauge.serve.users[0].name'
            JAUGE_WORKER,                    jauge.worker,                jauge.workers
            """)
    void nameThatIsNoSettingIsToldWithTheOneThatWasMeant(String variable, String name, String meant) {
        assertThat(new UnknownSettings(new KnownSettings()).in(environment(variable)))
                .singleElement()
                .satisfies(unknown -> {
                    assertThat(unknown.seen())
                            .isEqualTo("« " + name + " » n’est pas un réglage de Jauge, et n’a pas d’effet (" + variable
                                    + ")");
                    assertThat(unknown.remedy()).isEqualTo("écrire « " + meant + " », si c’est ce qui est voulu");
                });
    }

    @Test
    void nameLikeNoneIsToldToo() {
        assertThat(new UnknownSettings(new KnownSettings()).in(environment("JAUGE_SERVE_PORT_8080_TCP_PROTO")))
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.remedy()).contains("README"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAUGE_SERVE_PORT",
                "JAUGE_SERVE_ADDRESS",
                "JAUGE_SERVE_TAKEOVEREVERY",
                "JAUGE_SERVE_TAKE_OVER_EVERY",
                "JAUGE_SERVE_USERS_0_NAME",
                "JAUGE_SERVE_USERS_12_ACCESS",
                "JAUGE_SERVE_OIDC_REPORTS",
                "JAUGE_SERVE_OIDC_REPORTS_0",
                "JAUGE_METRICS_FILE",
                "JAUGE_DB_PASSWORD",
                "SERVER_PORT"
            })
    void nameOfASettingIsNotTold(String variable) {
        assertThat(new UnknownSettings(new KnownSettings()).in(environment(variable)))
                .isEmpty();
    }

    private static StandardEnvironment environment(String variable) {
        return new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addFirst(new SystemEnvironmentPropertySource(
                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "1")));
            }
        };
    }
}
