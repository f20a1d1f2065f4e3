package fr.jauge.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Let an address begin so many logins over the OpenID Connect provider in five minutes, and then have it wait. */
final class LoginStarts extends OncePerRequestFilter {
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** An agency behind one address logs in at nine; all of them together are bounded by {@link PendingLogins}. */
    static final int PER_ADDRESS = 300;

    private static final int REMEMBERED = 10_000;

    private final String provider;
    private final InstantSource clock;
    private final Refusals refusals;
    private final Map<String, Starts> starts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Starts> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param provider the path, below that of the application, where a login begins */
    LoginStarts(String provider, InstantSource clock, Refusals refusals) {
        this.provider = provider;
        this.clock = clock;
        this.refusals = refusals;
    }

    private record Starts(Instant since, int count) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean begins = request.getRequestURI().equals(request.getContextPath() + provider);
        Duration wait = begins ? begin(request.getRemoteAddr()) : Duration.ZERO;
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    /** Counts a start; how long that address has to wait before it is heard, zero when not at all. */
    synchronized Duration begin(String address) {
        Instant now = clock.instant();
        Starts known = starts.get(address);
        if (known == null || !now.isBefore(known.since.plus(WINDOW))) {
            starts.put(address, new Starts(now, 1));
            return Duration.ZERO;
        }
        if (known.count >= PER_ADDRESS) {
            return Duration.between(now, known.since.plus(WINDOW));
        }
        starts.put(address, new Starts(known.since, known.count + 1));
        return Duration.ZERO;
    }

    /** How many addresses are remembered. */
    synchronized int remembered() {
        return starts.size();
    }
}
