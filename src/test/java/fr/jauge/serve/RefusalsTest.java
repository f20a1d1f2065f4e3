package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RefusalsTest {
    private static final String ASKED = "/rapports/2023-10/secret";

    private final Refusals refusals = new Refusals();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status, what is said
            400,      Cette adresse n’est pas bien formée.
            401,      Il faut se connecter pour lire ce qui est ici.
            403,      Ce compte n’ouvre pas cette adresse.
            404,      Rien n’est publié à cette adresse.
            405,      Ici on ne peut que lire.
            416,      Ce fichier n’a pas cette partie.
            429,      Trop de connexions ont échoué ou ont été commencées d’ici.
            500,      La réponse n’a pu être faite.
            501,      Cette façon de demander n’est pas comprise ici.
            503,      Trop de personnes sont connectées à la fois.
            """)
    void refusalIsAPageForBrowsersAndTextForOthers(int status, String said) throws IOException {
        for (String accepted : new String[] {"text/html,*/*;q=0.8", "*/*", ""}) {
            boolean page = accepted.startsWith("text/html");
            MockHttpServletResponse answer = new MockHttpServletResponse();

            refusals.answer(request("GET", accepted), answer, status);

            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentType())
                    .isEqualTo(page ? "text/html;charset=UTF-8" : "text/plain;charset=UTF-8");
            assertThat(body.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")).isEqualTo(page);
            assertThat(body).contains(page ? "<p>" + said + "</p>" : said).doesNotContain("secret");
            assertThat(answer.getContentLength()).isEqualTo(body.getBytes(StandardCharsets.UTF_8).length);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .startsWith(page ? "default-src 'none'; style-src 'sha256-" : PagePolicy.NOTHING)
                    .endsWith("; frame-ancestors 'none'");
        }
    }

    /** Whoever waits that long is heard. */
    @ParameterizedTest
    @CsvSource({
        "1, Attendre 1 seconde,",
        "59, Attendre 59 secondes,",
        "60, Attendre 1 minute,",
        "61, Attendre 2 minutes,",
        "120, Attendre 2 minutes,",
        "300, Attendre 5 minutes,"
    })
    void howLongToWaitIsSaidInWordsToo(long seconds, String said) throws IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        refusals.answer(request("GET", "*/*"), answer, 429, seconds);

        assertThat(answer.getHeader("Retry-After")).isEqualTo(Long.toString(seconds));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).endsWith(said + ", puis recommencer.\n");
    }

    @Test
    void answerToHeadHasNoBodyAndNoRefusalMakesASession() throws IOException {
        MockHttpServletRequest request = request("HEAD", "*/*");
        MockHttpServletResponse answer = new MockHttpServletResponse();

        refusals.answer(request, answer, 404);

        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getContentLength()).isPositive();
        assertThat(request.getSession(false)).isNull();
    }

    private static MockHttpServletRequest request(String method, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, ASKED);
        if (!accepted.isEmpty()) {
            request.addHeader("Accept", accepted);
        }
        return request;
    }
}
