package fr.jauge.serve;

import fr.jauge.serve.ThrottledLogin.TooManyFailuresException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Ask who somebody is, without a word of what there is; whoever failed too often is told to wait. */
final class LoginAsked implements AuthenticationEntryPoint {
    private final Optional<String> provider;
    private final boolean passwords;
    private final Refusals refusals;

    /**
     * @param provider the path that leads to the OpenID Connect provider, for people
     * @param passwords whether a name and a password may be given
     */
    LoginAsked(Optional<String> provider, boolean passwords, Refusals refusals) {
        this.provider = provider;
        this.passwords = passwords;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof TooManyFailuresException tooMany) {
            refusals.answer(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), tooMany.seconds());
        } else if (provider.isPresent() && isBrowser(request)) {
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + provider.get());
            response.setStatus(HttpStatus.FOUND.value());
        } else {
            if (passwords) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Jauge\", charset=\"UTF-8\"");
            }
            refusals.answer(request, response, HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return Refusals.isForPeople(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
