package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.jauge.generator.GeneratorSettings;
import fr.jauge.generator.SyntheticMonths;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.serve.PasswordHash;
import fr.jauge.serve.TestKeys;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Ask one {@code serve}, over TLS with a certificate made here, all that it answers and all that it must not. */
@TestMethodOrder(MethodName.class)
class ServeIT {
    private static final String PASSWORD = "mot de passe d’essai";
    private static final String NOT_KNOWN = "Il faut se connecter pour lire ce qui est ici."
            + " Recommencer avec un compte admis ; le demander à qui exploite Jauge.\n";

    @TempDir
    private static Path folder;

    private static String period = "";
    private static @Nullable IdentityProvider provider;
    private static @Nullable ServeProcess started;
    private static HttpClient client = HttpClient.newHttpClient();
    private static @Nullable SSLContext trust;
    private static URI address = URI.create("https://localhost/");

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException, JOSEException {
        IdentityProvider identities = new IdentityProvider();
        provider = identities;
        Period last = new Period(YearMonth.now(ZoneId.of("Europe/Paris")).minusMonths(1));
        period = last.toString();
        Path data = folder.resolve("data");
        SyntheticMonths.write(
                new GeneratorSettings(30, 1, data, last, 1, false, GeneratorSettings.DEFAULT_FAULT_RATE),
                (done, total) -> {});
        layWhatWasNotPublished();
        Path keys = TestKeys.store(folder);
        String hash = PasswordHash.of(PASSWORD);
        JaugeProcess process = JaugeProcess.in(folder)
                .with("SPRING_SSL_BUNDLE_JKS_JAUGE_KEYSTORE_LOCATION", keys.toString())
                .with("SPRING_SSL_BUNDLE_JKS_JAUGE_KEYSTORE_PASSWORD", TestKeys.PASSWORD)
                .with("SERVER_SSL_BUNDLE", "jauge")
                .with("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ARS_CLIENT_ID", "jauge")
                .with("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ARS_CLIENT_SECRET", "essai")
                .with("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ARS_SCOPE", "openid,email")
                .with("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_ARS_ISSUER_URI", identities.issuer())
                .with("JAUGE_SERVE_OIDC_REPORTS", "ars@exemple.fr,autre@exemple.fr")
                // what a careless environment would open
                .with("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "*")
                .with("MANAGEMENT_ENDPOINTS_ACCESS_DEFAULT", "unrestricted")
                // as of a Service of Kubernetes named "server": the option comes over it
                .with("SERVER_PORT", "tcp://192.0.2.1:80");
        int i = 0;
        for (String access : new String[] {"all", "reports", "metrics"}) {
            process.with("JAUGE_SERVE_USERS_" + i + "_NAME", access)
                    .with("JAUGE_SERVE_USERS_" + i + "_PASSWORD", hash)
                    .with("JAUGE_SERVE_USERS_" + i + "_ACCESS", access);
            i++;
        }
        started = new ServeProcess(process.start(
                "serve",
                "--port=0",
                "--depots=" + data.resolve("depots"),
                "--referentiel=" + data.resolve("referentiel")));
        SSLContext context = trust(keys);
        trust = context;
        client = HttpClient.newBuilder().sslContext(context).build();
        address = URI.create(serve().address());
        serve().awaitWords("la révision r1 est publiée");
    }

    /** A server starts all the same among what cannot be read, and says it of none but what was published. */
    private static void layWhatWasNotPublished() throws IOException {
        Path out = Files.createDirectories(folder.resolve("rapports"));
        for (String month : new String[] {"2019-01", "2019-02", "2019-04"}) {
            Files.createDirectories(out.resolve(month + "/r1"));
        }
        Files.writeString(out.resolve("2019-01/r1/manifest.json"), "{\"periode\":");
        Files.writeString(out.resolve("2019-04/r1/manifest.json"), "{}");
        Files.createDirectory(out.resolve("2019-04/LATEST"));
        Files.createSymbolicLink(out.resolve("2019-03"), out.resolve("2019-01"));
        Files.createDirectories(out.resolve("ancien/r1"));
    }

    @AfterAll
    static void terminatedItEndsWithinSeconds() throws IOException, InterruptedException {
        Objects.requireNonNull(provider).close();
        assertThat(serve().terminate().out()).doesNotContain(PASSWORD, "ERROR", "exemple.fr");
    }

    /** The two answers on health are all that anybody gets. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,             answer without credentials
            /health,            200
            /health/readiness,  200
            /health/details,    401
            /health/liveness,   401
            /health/db,         401
            /metrics,           401
            /rapports/,         401
            /rapports,          401
            /,                  401
            /env,               401
            /heapdump,          401
            /actuator,          401
            /actuator/health,   401
            /error,             401
            /favicon.ico,       401
            /login,             401
            /nulle-part,        401
            """)
    void withoutCredentialsThereIsNothingButTheHealth(String path, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get("", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(status == 200 ? "{\"status\":\"UP\"}" : NOT_KNOWN);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,             all, reports, metrics
            /metrics,           200, 403,     200
            /health/details,    200, 403,     200
            /rapports/,         200, 200,     403
            /,                  302, 302,     403
            /env,               404, 404,     404
            /heapdump,          404, 404,     404
            /beans,             404, 404,     404
            /shutdown,          404, 404,     404
            /actuator,          404, 404,     404
            """)
    void everyUserOpensWhatIsHisAlone(String path, int all, int reports, int metrics)
            throws IOException, InterruptedException {
        assertThat(get("all", path).statusCode()).isEqualTo(all);
        assertThat(get("reports", path).statusCode()).isEqualTo(reports);
        assertThat(get("metrics", path).statusCode()).isEqualTo(metrics);
    }

    @Test
    void everyPublishedFileIsHandedOutAsItIs() throws IOException, InterruptedException {
        Path revision = folder.resolve("rapports").resolve(period).resolve("r1");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> answered = new TreeMap<>();
        for (String name : Tree.files(revision)) {
            HttpResponse<byte[]> answer =
                    client.send(request("reports", revision() + name).build(), BodyHandlers.ofByteArray());
            answered.put(
                    name,
                    answer.statusCode() + " " + FileDigest.of("", answer.body()).sha256());
            expected.put(
                    name,
                    "200 "
                            + FileDigest.of("", Files.readAllBytes(revision.resolve(name)))
                                    .sha256());
        }

        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void fileOfARevisionIsKeptForGoodAndAnsweredByRanges() throws IOException, InterruptedException {
        HttpResponse<String> whole = get("reports", revision() + "projets.csv");
        String etag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(whole.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");

        HttpResponse<String> same = client.send(
                request("reports", revision() + "projets.csv")
                        .header("If-None-Match", etag)
                        .build(),
                BodyHandlers.ofString());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");

        HttpResponse<String> part = client.send(
                request("reports", revision() + "projets.csv")
                        .header("Range", "bytes=0-6")
                        .build(),
                BodyHandlers.ofString());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("periode");

        HttpResponse<String> head = client.send(
                request("reports", revision() + "projets.csv")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(etag);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # after the period, leads to
            '',                 r1/index.html
            /,                  r1/index.html
            /r1,                r1/index.html
            /projets.csv,       r1/projets.csv
            """)
    void periodLeadsToTheRevisionThatStands(String asked, String led) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("reports", "/rapports/" + period + asked);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/rapports/" + period + "/" + led);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    /** With credentials, sent byte by byte, since a well-behaved client would mend them. */
    @ParameterizedTest
    @MethodSource("fr.jauge.serve.Traversals#paths")
    void noPathLeadsOutOfWhatIsPublished(String path) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Files.createDirectories(folder.resolve("rapports/2023-10/.r3.tmp"));
        String sent = path.replace("2023-10", period).replace("r2", "r1");
        if (sent.matches(period + "/r1/\\.\\./r1/projets\\.csv|" + period + "/r1/\\./projets\\.csv")) {
            assertThat(raw("GET /rapports/" + sent)).as(path).startsWith("HTTP/1.1 400");
            return;
        }

        assertThat(raw("GET /rapports/" + sent))
                .as(path)
                .containsPattern("^HTTP/1.1 (400|404) ")
                .doesNotContain("SECRET", "root:", "dossier_id", "java.", "Tomcat", "Spring");
        assertThat(raw("GET /" + sent))
                .as(path)
                .containsPattern("^HTTP/1.1 (400|404) ")
                .doesNotContain("SECRET");
    }

    /** The month without a manifest, the link and the folder that is no month are not there. */
    @Test
    void listAndMetricsKnowWhatWasPublishedAlone() throws IOException, InterruptedException {
        assertThat(get("reports", "/rapports/").body().lines())
                .filteredOn(line -> line.startsWith("<tr><th scope=\"row\">"))
                .hasSize(3)
                .anyMatch(line -> line.contains("janvier\u00a02019</th><td>r1, illisible</td>"))
                .anyMatch(line -> line.contains("avril\u00a02019</th><td>illisible</td>"));
        assertThat(get("metrics", "/metrics").body().lines())
                .contains("jauge_revision_info{periode=\"" + period + "\",revision=\"1\"} 1")
                .noneMatch(line -> line.contains("2019-"));
    }

    @Test
    void fileThatNoManifestNamesIsNotHandedOut() throws IOException, InterruptedException {
        Path laid = folder.resolve("rapports").resolve(period).resolve("r1/notes.csv");
        Files.writeString(laid, "SECRET");
        try {
            assertThat(get("reports", revision() + "notes.csv").statusCode()).isEqualTo(404);
            assertThat(get("reports", revision() + "projets.csv").statusCode()).isEqualTo(200);
        } finally {
            Files.delete(laid);
        }
    }

    /** Tomcat refuses these itself, before any filter: what is wrong is said as everywhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /<>", "GE(T /", "GET /%00", "GET /rapports/ x", "TRACE /rapports/", "POST /rapports/"})
    void whatIsMalformedIsAnsweredInFrenchAndStrictly(String line) throws IOException {
        assertThat(raw(line))
                .containsPattern("^HTTP/1.1 (400|405|505) ")
                .contains("\r\nContent-Security-Policy: default-src 'none'", "\r\nX-Content-Type-Options: nosniff")
                .containsPattern("Cette adresse n’est pas bien formée|Ici on ne peut que lire|n’est pas comprise ici")
                .doesNotContain("<>", "Set-Cookie", "Apache", "Bad Request");
    }

    /** Anybody may begin a login: no session is made of it, nor of one that comes back from nowhere. */
    @Test
    void loginThatIsBegunOrFailsMakesNoSession() throws IOException, InterruptedException {
        HttpResponse<String> begun = get("", "/oauth2/authorization/ars");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("jauge-connexion=[^;]{32}; Path=/; Max-Age=600; .*Secure; HttpOnly; SameSite=Lax");

        HttpResponse<String> failed = get("", "/login/oauth2/code/ars?state=x&code=y");
        assertThat(failed.statusCode()).isEqualTo(401);
        assertThat(failed.body()).isEqualTo(NOT_KNOWN);
        assertThat(failed.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "PROPFIND"})
    void nothingButReadingIsDone(String method) throws IOException {
        String answer = raw(method + " " + revision() + "projets.csv");
        assertThat(answer).containsPattern("^HTTP/1.1 (405|400|501) ");
        assertThat(answer.contains("\r\nAllow: GET, HEAD\r\n")).isEqualTo(answer.startsWith("HTTP/1.1 405 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/rapports/", "/metrics", "/nulle-part", "/rapports/nulle-part"})
    void everyAnswerTellsTheBrowserToBeStrict(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("all", path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void pageOfMetricsHoldsThoseOfJavaOfBatchAndOfServe() throws IOException, InterruptedException {
        assertThat(get("metrics", "/metrics").body())
                .contains(
                        "jvm_memory_used_bytes{", "spring_batch_job_seconds_count{", "spring_batch_step_seconds_count{")
                .contains("jauge_serve_measures_total{outcome=\"publiee\"} 1.0")
                .contains("jauge_serve_last_measure_failed 0.0")
                .doesNotContain("spring_batch_item");
    }

    @Test
    void detailsOfTheHealthSayWhatTheLastMeasureCameTo() throws IOException, InterruptedException {
        assertThat(get("metrics", "/health/details").body())
                .contains("\"issue\":\"PUBLIEE\"", "\"periode\":\"" + period + "\"", "la révision r1 est publiée");
    }

    /** The policy of the header must let the style and the script of a page work. */
    @Test
    void publishedPageWorksInABrowserUnderItsPolicy() throws IOException {
        try (Browser browser = Browser.open(
                "--ignore-certificate-errors", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")) {
            String credentials =
                    Base64.getEncoder().encodeToString(("reports:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            browser.header("Authorization", "Basic " + credentials);
            for (String page : new String[] {"/rapports/", revision() + "index.html", revision() + "depots.html"}) {
                browser.show(address.resolve(page), 1200);
                assertThat(browser.said("return getComputedStyle(document.querySelector('table')).borderCollapse"))
                        .as(page)
                        .isEqualTo("collapse");
                browser.picture("serve" + page.replaceAll("[^a-z0-9]+", "-"));
            }
            assertThat(browser.driver().findElements(By.cssSelector("input")))
                    .as("the script ran")
                    .isNotEmpty();
        }
    }

    /** From a page asked for without credentials, over the provider, to the reports. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # who the provider says it is, answer to /rapports/, to /metrics, to what is not there
            ars@exemple.fr,                200,                  200,         404
            inconnu@exemple.fr,            403,                  403,         404
            """)
    void whoTheProviderKnowsAndTheSettingsAdmitReads(String email, int reports, int metrics, int other)
            throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .sslContext(Objects.requireNonNull(trust))
                .cookieHandler(new CookieManager())
                .build();
        String login = location(browser, address.resolve("/rapports/"));
        assertThat(login).isEqualTo("/oauth2/authorization/ars");
        String back = Objects.requireNonNull(provider).letIn(email, location(browser, address.resolve(login)));
        assertThat(location(browser, URI.create(back))).endsWith("/rapports/");

        assertThat(page(browser, "/rapports/").statusCode()).isEqualTo(reports);
        assertThat(page(browser, "/metrics").statusCode()).isEqualTo(metrics);
        assertThat(page(browser, "/nulle-part").statusCode()).isEqualTo(other);
    }

    private static String location(HttpClient browser, URI asked) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(asked)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> page(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Last by its name, since it locks an account of this address out. */
    @Test
    void wrongPasswordsAreAnsweredFiveTimesThenMadeToWait() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = get("metrics", "wrong wrong wrong", "/metrics");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(NOT_KNOWN);
        }
        HttpResponse<String> answer = get("metrics", PASSWORD, "/metrics");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(200, 300);
        assertThat(answer.body()).containsPattern("Attendre [45] minutes, puis recommencer\\.\n$");
        assertThat(get("reports", "/rapports/").statusCode()).isEqualTo(200);
        assertThat(serve().log()).contains("Connexion refusée depuis 127.0.0.1.");
    }

    private static String revision() {
        return "/rapports/" + period + "/r1/";
    }

    private static ServeProcess serve() {
        return Objects.requireNonNull(started);
    }

    private static HttpResponse<String> get(String user, String path) throws IOException, InterruptedException {
        return get(user, PASSWORD, path);
    }

    private static HttpResponse<String> get(String user, String password, String path)
            throws IOException, InterruptedException {
        return client.send(request(user, password, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String user, String path) {
        return request(user, PASSWORD, path);
    }

    private static HttpRequest.Builder request(String user, String password, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return user.isEmpty() ? request : request.header("Authorization", basic(user, password));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What is answered to exactly that, by the user who may read all. */
    private static String raw(String line) throws IOException {
        try (Socket socket =
                Objects.requireNonNull(trust).getSocketFactory().createSocket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                                    + basic("all", PASSWORD) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static SSLContext trust(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, TestKeys.PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("jauge", store.getCertificate("jauge"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
