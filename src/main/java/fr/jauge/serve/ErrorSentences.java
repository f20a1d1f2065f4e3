package fr.jauge.serve;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answer what cannot be answered by one sentence that says nothing of the inside. */
@RestController
class ErrorSentences implements ErrorController {
    static final String PATH = "/error";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);
    private static final int OURS = 500;

    @RequestMapping(PATH)
    ResponseEntity<String> error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        if (status >= OURS) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error(
                    "Une réponse n’a pu être faite ({}).",
                    cause == null ? status : cause.getClass().getSimpleName());
            LOG.debug("request failed", cause instanceof Throwable e ? e : null);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // in place of what the file would have said
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(sentence(status) + "\n");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "Cette adresse n’est pas bien formée.";
            case 401 -> "Un nom et un mot de passe sont demandés.";
            case 403 -> "Ce compte n’ouvre pas cette adresse.";
            case 404 -> "Rien n’est publié à cette adresse.";
            case 405 -> "Ici on ne peut que lire.";
            case 416 -> "Ce fichier n’a pas cette partie.";
            case 429 -> "Trop d’échecs : attendre avant d’essayer encore.";
            default -> "La réponse n’a pu être faite.";
        };
    }
}
