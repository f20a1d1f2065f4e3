package fr.jauge.serve;

import fr.jauge.publication.site.MessagePage;
import fr.jauge.publication.site.MessagePage.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answer what is not granted in a few words, a page for browsers and text for the others: what is wrong and what to do,
 * nothing of what was asked nor of the inside, under the headers of every other answer, and without a session.
 */
final class Refusals {
    private static final int MINUTE = 60;

    private final MessagePage page = new MessagePage();

    /** Answers. */
    void answer(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        answer(request, response, status, message(status));
    }

    /**
     * Answers whoever has to wait.
     *
     * @param seconds how long
     */
    void answer(HttpServletRequest request, HttpServletResponse response, int status, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Message message = message(status);
        answer(
                request,
                response,
                status,
                new Message(
                        message.title(), message.sentence(), "Attendre " + duration(seconds) + ", puis recommencer."));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status, Message message)
            throws IOException {
        boolean forPeople = isForPeople(request);
        byte[] body = forPeople
                ? page.page(message)
                : (message.sentence() + " " + message.remedy() + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // in place of what a file would have said
        response.setHeader(ReportsHandler.HTTP_CSP, forPeople ? PagePolicy.of(body) : PagePolicy.NOTHING);
        response.setContentType(new MediaType("text", forPeople ? "html" : "plain", StandardCharsets.UTF_8).toString());
        response.setContentLength(body.length);
        SecurityHeaders.ALL.writeHeaders(request, response);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    /** Whether it comes from a browser that shows a page. */
    static boolean isForPeople(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static Message message(int status) {
        return switch (status) {
            case 400 ->
                new Message(
                        "Adresse mal formée",
                        "Cette adresse n’est pas bien formée.",
                        "La corriger, ou partir de la liste des périodes publiées, /rapports/.");
            case 401 ->
                new Message(
                        "Connexion demandée",
                        "Il faut se connecter pour lire ce qui est ici.",
                        "Recommencer avec un compte admis ; le demander à qui exploite Jauge.");
            case 403 ->
                new Message(
                        "Accès fermé",
                        "Ce compte n’ouvre pas cette adresse.",
                        "Demander cet accès à qui exploite Jauge, ou se connecter avec un autre compte.");
            case 404 ->
                new Message(
                        "Rien à cette adresse",
                        "Rien n’est publié à cette adresse.",
                        "Partir de la liste des périodes publiées, /rapports/.");
            case 405 -> new Message("Lecture seule", "Ici on ne peut que lire.", "Demander l’adresse par GET ou HEAD.");
            case 416 ->
                new Message("Partie absente", "Ce fichier n’a pas cette partie.", "Demander le fichier entier.");
            case 429 ->
                new Message(
                        "Trop d’essais",
                        "Trop de connexions ont échoué ou ont été commencées d’ici.",
                        "Attendre quelques minutes, puis recommencer.");
            case 501, 505 ->
                new Message(
                        "Demande non comprise",
                        "Cette façon de demander n’est pas comprise ici.",
                        "Demander l’adresse par GET ou HEAD, en HTTP/1.1.");
            case 503 ->
                new Message(
                        "Trop de lecteurs",
                        "Trop de personnes sont connectées à la fois.",
                        "Attendre quelques minutes, puis recommencer.");
            default ->
                new Message(
                        "Réponse impossible",
                        "La réponse n’a pu être faite.",
                        "Recommencer ; si cela dure, le dire à qui exploite Jauge.");
        };
    }

    /** Seconds below a minute, else whole minutes, never less than there are. */
    static String duration(long seconds) {
        if (seconds < MINUTE) {
            return seconds + (seconds < 2 ? " seconde" : " secondes");
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes + (minutes < 2 ? " minute" : " minutes");
    }
}
