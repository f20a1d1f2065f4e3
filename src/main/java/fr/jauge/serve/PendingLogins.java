package fr.jauge.serve;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Remember the logins that were begun and sent to the OpenID Connect provider, without a session: anybody may begin one, so
 * that only so many are remembered, for so long, and the eldest is forgotten first. A login is ended in the browser that
 * began it alone, which has a cookie for it.
 */
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "jauge-connexion";
    static final int MOST = 2_000;
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 24;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST || isOver(eldest.getValue());
        }
    };

    PendingLogins(InstantSource clock) {
        this.clock = clock;
    }

    private record Pending(OAuth2AuthorizationRequest asked, Instant since) {}

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Pending begun = pending.get(token(request));
        return begun != null && !isOver(begun) && begun.asked.getState().equals(request.getParameter("state"))
                ? begun.asked
                : null;
    }

    @Override
    public synchronized void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        pending.remove(token(request)); // one at a time of each browser
        if (asked == null) {
            return;
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        pending.put(token, new Pending(asked, clock.instant()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token, LIFE));
    }

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            pending.remove(token(request));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
        return begun;
    }

    /** How many are remembered. */
    synchronized int remembered() {
        return pending.size();
    }

    private boolean isOver(Pending begun) {
        return !clock.instant().isBefore(begun.since.plus(LIFE));
    }

    private static String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** Lax, since the provider sends the browser back from elsewhere. */
    private static String cookie(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + "/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
