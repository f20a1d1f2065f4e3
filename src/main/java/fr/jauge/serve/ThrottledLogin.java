package fr.jauge.serve;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Check a name and a password, unless too many were wrong; say so in the log by the address alone. */
final class ThrottledLogin implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(ThrottledLogin.class);

    private final AuthenticationProvider check;
    private final LoginThrottle throttle;
    private final Counter failures;

    ThrottledLogin(AuthenticationProvider check, LoginThrottle throttle, Counter failures) {
        this.check = check;
        this.throttle = throttle;
        this.failures = failures;
    }

    /** Say how long to wait. */
    static final class TooManyFailuresException extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyFailuresException(Duration wait) {
            super("too many failures");
            this.wait = wait;
        }

        /** Whole seconds, at least one. */
        long seconds() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = throttle.wait(address, asked.getName());
        if (!wait.isZero()) {
            throw new TooManyFailuresException(wait);
        }
        try {
            Authentication done = check.authenticate(asked);
            throttle.succeeded(address, asked.getName());
            return done;
        } catch (BadCredentialsException e) {
            throttle.failed(address, asked.getName());
            failures.increment();
            LOG.warn("Connexion refusée depuis {}.", address); // what stands for a name may be a password
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return check.supports(authentication);
    }
}
