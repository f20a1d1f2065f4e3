package fr.jauge.serve;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answer what failed or is not there as {@link Refusals} do; the log alone says more. */
@RestController
class ErrorSentences implements ErrorController {
    static final String PATH = "/error";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);
    private static final int OURS = 500;
    private static final int CROWDED_SECONDS = 300;

    private final Refusals refusals;

    ErrorSentences(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping(PATH)
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        if (isCrowded(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            refusals.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), CROWDED_SECONDS);
            return;
        }
        if (status >= OURS) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error(
                    "Une réponse n’a pu être faite ({}).",
                    cause == null ? status : cause.getClass().getSimpleName());
            LOG.debug("request failed", cause instanceof Throwable e ? e : null);
        }
        refusals.answer(request, response, status);
    }

    /** Whether one session more would be too many. */
    static boolean isCrowded(@Nullable Object error) {
        for (Throwable cause = error instanceof Throwable thrown ? thrown : null;
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof TooManyActiveSessionsException) {
                return true;
            }
        }
        return false;
    }
}
