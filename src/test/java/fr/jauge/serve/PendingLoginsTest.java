package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class PendingLoginsTest {
    private final SettableClock clock = new SettableClock("2023-11-01T08:00:00Z");
    private final PendingLogins logins = new PendingLogins(clock);

    @Test
    void loginIsEndedOnceByTheBrowserThatBeganIt() {
        Cookie cookie = begin("s1");

        assertThat(logins.loadAuthorizationRequest(back("s1", cookie))).isNotNull();
        assertThat(end("s1", cookie)).isEqualTo("s1");
        assertThat(end("s1", cookie)).isNull();
        assertThat(logins.remembered()).isZero();
    }

    @Test
    void loginOfAnotherBrowserOrOfAnotherStateIsNotEnded() {
        Cookie mine = begin("s1");
        Cookie other = begin("s2");

        assertThat(end("s1", other)).isNull();
        assertThat(end("s1", new Cookie(PendingLogins.COOKIE, "x"))).isNull();
        assertThat(end("s1")).isNull();
        assertThat(end("s1", mine)).isEqualTo("s1");
    }

    @Test
    void loginIsForgottenAfterTenMinutes() {
        Cookie early = begin("s1");
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(logins.loadAuthorizationRequest(back("s1", early))).isNotNull();
        clock.pass(Duration.ofSeconds(1));

        assertThat(end("s1", early)).isNull();
        begin("s2");
        assertThat(logins.remembered()).isEqualTo(1);
    }

    @Test
    void browserThatBeginsAgainHasOneLogin() {
        Cookie first = begin("s1");
        begin("s2", first);

        assertThat(end("s1", first)).isNull();
        assertThat(logins.remembered()).isEqualTo(1);
    }

    /** However many are begun; the last is not the one forgotten. */
    @Test
    void loginsThatAreRememberedAreBounded() {
        Cookie first = begin("first");
        for (int i = 0; i < 3 * PendingLogins.MOST; i++) {
            begin("s" + i);
        }
        Cookie last = begin("last");

        assertThat(logins.remembered()).isEqualTo(PendingLogins.MOST);
        assertThat(end("first", first)).isNull();
        assertThat(end("last", last)).isEqualTo("last");
    }

    private Cookie begin(String state, Cookie... known) {
        MockHttpServletRequest request = back("", known);
        MockHttpServletResponse response = new MockHttpServletResponse();
        logins.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://idp.exemple.fr/authorize")
                        .clientId("jauge")
                        .state(state)
                        .build(),
                request,
                response);
        assertThat(request.getSession(false)).isNull();
        return Objects.requireNonNull(response.getCookie(PendingLogins.COOKIE));
    }

    private @org.jspecify.annotations.Nullable String end(String state, Cookie... known) {
        OAuth2AuthorizationRequest begun =
                logins.removeAuthorizationRequest(back(state, known), new MockHttpServletResponse());
        return begun == null ? null : begun.getState();
    }

    private static MockHttpServletRequest back(String state, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login/oauth2/code/ars");
        request.setParameter("state", state);
        request.setCookies(cookies);
        return request;
    }
}
