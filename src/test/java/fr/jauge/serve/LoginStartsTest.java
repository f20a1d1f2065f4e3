package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.apache.catalina.valves.ErrorReportValve;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginStartsTest {
    private static final String BEGIN = "/oauth2/authorization/ars";

    private final SettableClock clock = new SettableClock("2023-11-01T08:00:00Z");
    private final LoginStarts starts = new LoginStarts(BEGIN, clock, new Refusals());

    @Test
    void addressThatBeginsThreeHundredLoginsInFiveMinutesWaits() throws ServletException, IOException {
        for (int i = 0; i < 300; i++) {
            assertThat(ask("192.0.2.1", BEGIN).getStatus()).isEqualTo(200);
        }
        clock.pass(Duration.ofMinutes(1));

        MockHttpServletResponse answer = ask("192.0.2.1", BEGIN);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("240");
        assertThat(ask("192.0.2.2", BEGIN).getStatus()).isEqualTo(200);
        assertThat(ask("192.0.2.1", "/rapports/").getStatus()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(4));
        assertThat(ask("192.0.2.1", BEGIN).getStatus()).isEqualTo(200);
    }

    @Test
    void addressesThatAreRememberedAreBounded() {
        for (int i = 0; i < 30_000; i++) {
            starts.begin("2001:db8::" + Integer.toHexString(i));
        }

        assertThat(starts.remembered()).isEqualTo(10_000);
    }

    /** What a person logged in takes is bounded by Tomcat, whose refusal is told as such. */
    @Test
    void tomcatKeepsSoManySessionsAndOurAnswersAlone() {
        StandardContext context = new StandardContext();
        StandardManager manager = new StandardManager();
        context.setManager(manager);
        StandardHost host = new StandardHost();
        host.getPipeline().addValve(new ErrorReportValve());
        context.setParent(host);

        new TomcatLimits(new Refusals()).customize(context);

        assertThat(manager.getMaxActiveSessions()).isEqualTo(TomcatLimits.SESSIONS);
        assertThat(host.getPipeline().getValves())
                .filteredOn(ErrorReportValve.class::isInstance)
                .hasOnlyElementsOfType(MalformedRequests.class);
        assertThat(ErrorSentences.isCrowded(
                        new ServletException(new TooManyActiveSessionsException("too many", TomcatLimits.SESSIONS))))
                .isTrue();
        assertThat(ErrorSentences.isCrowded(new ServletException(new IllegalStateException("other"))))
                .isFalse();
    }

    private MockHttpServletResponse ask(String address, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        starts.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
