package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.batch.WrongSettingException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ListeningTest {
    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void portThatIsTakenIsNamedUntilItIsFree() throws IOException {
        StandardEnvironment told;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            told = environment(LOOPBACK, String.valueOf(other.getLocalPort()));
            assertThat(Listening.refusal(told))
                    .hasValueSatisfying(words -> assertThat(words)
                            .startsWith("Le port " + other.getLocalPort() + " de « 127.0.0.1 » est déjà pris")
                            .contains("--port", "jauge.serve.port"));
        }
        assertThat(Listening.refusal(told)).isEmpty();
    }

    /** 203.0.113.0/24 is for documentation: no machine has it. */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "nulle-part.invalid"})
    void addressOfAnotherMachineIsNamed(String address) {
        assertThat(Listening.refusal(environment(address, "0")))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("« " + address + " » n’est pas une adresse de cette machine")
                        .contains("--address", "jauge.serve.address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void numberThatIsNoPortIsAWrongSetting(String port) {
        assertThatThrownBy(() -> Listening.refusal(environment(LOOPBACK, port)))
                .isInstanceOfSatisfying(
                        WrongSettingException.class,
                        e -> assertThat(e.setting()).isEqualTo("server.port"))
                .hasMessageContaining("de 0 à 65535");
    }

    /** Another came first between the look and the start. */
    @Test
    void serverThatFailedOfThePortIsToldInTheSameWords() {
        Exception refused = new IllegalStateException(new IOException(new BindException("Address already in use")));

        assertThat(Listening.reason(environment(LOOPBACK, "8443"), refused))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Le port 8443 de « 127.0.0.1 » est déjà pris"));
        assertThat(Listening.reason(environment(LOOPBACK, "443"), new BindException("Permission denied")))
                .hasValueSatisfying(words -> assertThat(words).contains("à partir de 1024"));
        assertThat(Listening.reason(environment(LOOPBACK, "8443"), new IOException("already in use")))
                .isEmpty();
    }

    private static StandardEnvironment environment(String address, String port) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("told", Map.of("server.address", address, "server.port", port)));
        return environment;
    }
}
