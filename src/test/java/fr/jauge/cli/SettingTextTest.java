package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jauge.batch.BatchSettings;
import fr.jauge.batch.WrongSettingException;
import fr.jauge.serve.ServeSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What the operator reads of a wrong setting: the name he wrote, the value, what is permitted. */
class SettingTextTest {
    private static final String HASH = "{bcrypt}$2a$12$" + "a".repeat(53);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # variable                   | value         | what is said
            JAUGE_SERVE_PORT             | abc           | jauge.serve.port (JAUGE_SERVE_PORT) = « abc » : un nombre entier est attendu, de 0 à 65535.
            JAUGE_METRICS_MONTHS         | 0             | jauge.metrics.months (JAUGE_METRICS_MONTHS) = « 0 » : un nombre entier est attendu, de 1 à 60.
            JAUGE_METRICS_FILE           | /tmp          | jauge.metrics.file (JAUGE_METRICS_FILE) = « /tmp » : node_exporter ne lit que les fichiers dont le nom finit par « .prom ».
            JAUGE_METRICS_PUSHGATEWAY    | geheim        | jauge.metrics.pushgateway (JAUGE_METRICS_PUSHGATEWAY) : une adresse est attendue, comme http://passerelle:9091.
            JAUGE_REJECTIONS_ROWS        | -1            | jauge.rejections.rows (JAUGE_REJECTIONS_ROWS) = « -1 » : un nombre entier est attendu, à partir de 0.
            JAUGE_SERVE_PORT             | 70000         | jauge.serve.port (JAUGE_SERVE_PORT) = « 70000 » : un nombre entier est attendu, de 0 à 65535.
            JAUGE_SERVE_ZONE             | Paris         | jauge.serve.zone (JAUGE_SERVE_ZONE) = « Paris » : un fuseau horaire est attendu, comme Europe/Paris.
            JAUGE_SERVE_TAKEOVEREVERY    | bientot       | jauge.serve.take-over-every (JAUGE_SERVE_TAKEOVEREVERY) = « bientot » : une durée au-dessus de 0 est attendue, comme 10s, 5m ou 1h.
            JAUGE_SERVE_TAKE_OVER_EVERY  | 0s            | jauge.serve.take-over-every (JAUGE_SERVE_TAKE_OVER_EVERY) = « 0s » : une durée au-dessus de 0 est attendue, comme 10s, 5m ou 1h.
            JAUGE_SERVE_CATCHUP          | maybe         | jauge.serve.catch-up (JAUGE_SERVE_CATCHUP) = « maybe » : true ou false est attendu.
            JAUGE_SERVE_CRON             | 0 2 1 * *     | jauge.serve.cron (JAUGE_SERVE_CRON) = « 0 2 1 * * » : une expression cron à six champs est attendue (seconde minute heure jour mois jour-de-semaine), comme 0 0 2 1 * *.
            JAUGE_SERVE_CRON             | 0 0 2 31 2 *  | jauge.serve.cron (JAUGE_SERVE_CRON) = « 0 0 2 31 2 * » : une date qui existe est attendue, comme 0 0 2 1 * * ; cette expression ne tombe jamais.
            JAUGE_SERVE_RETRYCRON        | 0 0 2 30 2 *  | jauge.serve.retry-cron (JAUGE_SERVE_RETRYCRON) = « 0 0 2 30 2 * » : une date qui existe est attendue, comme 0 0 2 1 * * ; cette expression ne tombe jamais ; « - » pour ne jamais recommencer.
            JAUGE_WORKERS                | 257           | jauge.workers (JAUGE_WORKERS) = « 257 » : un nombre entier est attendu, de 0 à 256.
            JAUGE_PDF                    | some          | jauge.pdf (JAUGE_PDF) = « some » : changed, all ou none est attendu.
            """)
    void variableIsNamedWithItsValueAndWhatIsPermitted(String variable, String value, String said) {
        assertThat(said(variables(Map.of(variable, value)))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # given to the first user: name | password | access | what is said
            ars   | HASH   | LIRE  | jauge.serve.users[0].access (JAUGE_SERVE_USERS_0_ACCESS) = « LIRE » : ALL, REPORTS ou METRICS est attendu.
            ars   | HASH   | -     | jauge.serve.users[0].access : dire ce que « ars » peut lire : ALL, REPORTS ou METRICS est attendu.
            ars   | secret | ALL   | jauge.serve.users[0].password (JAUGE_SERVE_USERS_0_PASSWORD) : une empreinte {bcrypt}… est attendue pour « ars » ; la faire avec : jauge serve --hash-password.
            ars   | -      | ALL   | jauge.serve.users[0].password : une empreinte {bcrypt}… est attendue pour « ars » ; la faire avec : jauge serve --hash-password.
            a:b   | HASH   | ALL   | jauge.serve.users[0].name (JAUGE_SERVE_USERS_0_NAME) = « a:b » : un nom de 1 à 64 caractères est attendu, sans deux-points.
            -     | HASH   | ALL   | jauge.serve.users[0].name : un nom de 1 à 64 caractères est attendu, sans deux-points.
            """)
    void userNeedsANameAHashAndAnAccess(
            @Nullable String name, @Nullable String password, @Nullable String access, String said) {
        Map<String, Object> told = new HashMap<>();
        put(told, "JAUGE_SERVE_USERS_0_NAME", name);
        put(told, "JAUGE_SERVE_USERS_0_PASSWORD", "HASH".equals(password) ? HASH : password);
        put(told, "JAUGE_SERVE_USERS_0_ACCESS", access);
        assertThat(said(variables(told))).isEqualTo(said);
    }

    @Test
    void usersAreNumberedFromZero() {
        assertThat(said(variables(Map.of("JAUGE_SERVE_USERS_1_NAME", "ars", "JAUGE_SERVE_USERS_1_PASSWORD", HASH))))
                .startsWith("jauge.serve.users[1].name (JAUGE_SERVE_USERS_1_NAME) : ")
                .contains("à partir de 0 sans trou", "jauge.serve.users[0]")
                .doesNotContain("take-over-every", "bcrypt");
    }

    @Test
    void twoUsersOfOneNameAreToldApart() {
        Map<String, Object> told = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            told.put("JAUGE_SERVE_USERS_" + i + "_NAME", i == 0 ? "ars" : "ARS");
            told.put("JAUGE_SERVE_USERS_" + i + "_PASSWORD", HASH);
            told.put("JAUGE_SERVE_USERS_" + i + "_ACCESS", "ALL");
        }
        assertThat(said(variables(told)))
                .isEqualTo("jauge.serve.users[1].name (JAUGE_SERVE_USERS_1_NAME) = « ARS » : un autre utilisateur porte"
                        + " déjà ce nom, aux majuscules près.");
    }

    @Test
    void optionIsNamedAsAnOption() {
        assertThat(said(new SimpleCommandLinePropertySource("--jauge.serve.port=abc")))
                .startsWith("jauge.serve.port (--port) = « abc » : ");
        assertThat(said(new SimpleCommandLinePropertySource("--jauge.workers=many")))
                .startsWith("jauge.workers (--workers) = « many » : ");
    }

    @Test
    void lineOfAFileIsNamed() throws IOException {
        ByteArrayResource file =
                new ByteArrayResource("jauge:\n  serve:\n    zone: Paris\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "application.yml";
                    }
                };
        assertThat(said(new YamlPropertySourceLoader().load("file", file).get(0)))
                .startsWith("jauge.serve.zone (« application.yml », ligne 3) = « Paris » : ");
    }

    @Test
    void systemPropertyHasTheNameOfTheSetting() {
        assertThat(said(new MapPropertySource("systemProperties", Map.of("jauge.serve.port", "abc"))))
                .startsWith("jauge.serve.port = « abc » : ");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.ssl.bundle.jks.jauge.keystore.password,  geheim",
        "jauge.metrics.pushgateway, geheim",
        "spring.ssl.bundle.pem.jauge.keystore.private-key, -----BEGIN PRIVATE KEY----- geheim",
        "spring.ssl.bundle.jks.jauge.keystore.location,  base64:geheim",
    })
    void secretIsNeverTold(String name, String value) {
        Environment told = environment(new MapPropertySource("told", Map.of(name, value)));
        assertThat(new SettingText(told).of(new WrongSettingException(name, "autre chose est attendu")))
                .isEqualTo(name + " : autre chose est attendu.");
    }

    private static String said(PropertySource<?> given) {
        StandardEnvironment told = environment(given);
        BindException wrong = catchThrowableOfType(BindException.class, () -> {
            Binder.get(told).bindOrCreate("jauge", BatchSettings.class);
            Binder.get(told).bindOrCreate("jauge", RunSettings.class);
            Binder.get(told).bindOrCreate("jauge.serve", ServeSettings.class);
        });
        return new SettingText(told).of(wrong);
    }

    private static PropertySource<?> variables(Map<String, Object> told) {
        return new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, told);
    }

    private static StandardEnvironment environment(PropertySource<?> given) {
        return new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addFirst(given);
            }
        };
    }

    private static void put(Map<String, Object> told, String name, @Nullable String value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
