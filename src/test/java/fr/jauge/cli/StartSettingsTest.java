package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartSettingsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # address,                                   profile,    known
            jdbc:h2:file:./jauge-data/jauge,             '',         true
            jdbc:postgresql://machine/base,              '',         true
            jdbc:postgresql://machine/base,              postgresql, true
            jdbc:h2:file:./jauge-data/jauge,             postgresql, false
            jdbc:p6spy:h2:file:./jauge-data/jauge,       '',         true
            jdbc:aws-wrapper:postgresql://machine/base,  postgresql, true
            jdbc:p6spy:h2:file:./jauge-data/jauge,       postgresql, false
            jdbc:oracle:thin:@machine,                   '',         false
            jdbc:postgres://machine/base,                '',         false
            postgresql://machine/base,                   '',         false
            jdbc:x:y:postgresql://machine/base,          '',         false
            '',                                          '',         false
            """)
    void addressIsThatOfADatabaseThatIsKnown(String address, String profile, boolean known) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("told", Map.of("spring.datasource.url", address)));
        if (!profile.isEmpty()) {
            environment.setActiveProfiles(profile);
        }
        assertThat(new StartSettings(environment).database().isEmpty()).isEqualTo(known);
    }
}
