package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final String HERE = "192.0.2.1";

    private final SettableClock clock = new SettableClock("2023-11-01T08:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void afterFiveFailuresAUserWaitsTheRestOfFiveMinutesAtThatAddress() {
        fail(4, HERE, "ars");
        assertThat(throttle.wait(HERE, "ars")).isZero();
        clock.pass(Duration.ofMinutes(1));
        fail(1, HERE, "ars");

        assertThat(throttle.wait(HERE, "ars")).isEqualTo(Duration.ofMinutes(4));
        assertThat(throttle.wait(HERE, "porteur")).isZero();
        assertThat(throttle.wait("192.0.2.2", "ars")).isZero();
        clock.pass(Duration.ofMinutes(4));
        assertThat(throttle.wait(HERE, "ars")).isZero();
    }

    @Test
    void failuresOfFiveMinutesAgoCountNoMore() {
        fail(4, HERE, "ars");
        clock.pass(Duration.ofMinutes(5));
        fail(4, HERE, "ars");

        assertThat(throttle.wait(HERE, "ars")).isZero();
    }

    @Test
    void rightPasswordForgetsTheWrongOnesBefore() {
        fail(4, HERE, "ars");
        throttle.succeeded(HERE, "ars");
        fail(4, HERE, "ars");

        assertThat(throttle.wait(HERE, "ars")).isZero();
    }

    @Test
    void addressThatTriesTwentyNamesWaitsWhateverTheName() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.wait(HERE, "n" + i)).isZero();
            fail(1, HERE, "n" + i);
        }

        assertThat(throttle.wait(HERE, "another")).isEqualTo(LoginThrottle.WINDOW);
        assertThat(throttle.wait("192.0.2.2", "another")).isZero();
    }

    @Test
    void userTriedFromManyAddressesWaitsButWhereHeCameInLately() {
        throttle.succeeded(HERE, "ars");
        for (int i = 0; i < 100; i++) {
            fail(1, "198.51.100." + i, "ars");
        }

        assertThat(throttle.wait("192.0.2.2", "ars")).isEqualTo(LoginThrottle.WINDOW);
        assertThat(throttle.wait(HERE, "ars")).isZero();
    }

    @Test
    void whatIsRememberedIsBounded() {
        for (int i = 0; i < 30_000; i++) {
            fail(1, "2001:db8::" + Integer.toHexString(i), "x".repeat(5_000) + i);
        }

        assertThat(throttle.remembered()).isLessThanOrEqualTo(10_000);
    }

    private void fail(int times, String address, String user) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address, user);
        }
    }
}
