package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.batch.WrongSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Certificates and keys that do not open or do not fit, told by the setting to mend. */
class TlsCheckTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(TestKeys.store(folder))) {
            keys.load(in, TestKeys.PASSWORD.toCharArray());
        }
        byte[] key = keys.getKey("jauge", TestKeys.PASSWORD.toCharArray()).getEncoded();
        byte[] other = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        write(
                "cert.pem",
                TestKeys.pem("CERTIFICATE", keys.getCertificate("jauge").getEncoded()));
        write("key.pem", TestKeys.pem("PRIVATE KEY", key));
        write("other.pem", TestKeys.pem("PRIVATE KEY", other));
        write("locked.pem", TestKeys.pem("ENCRYPTED PRIVATE KEY", key));
        write("none.pem", "nothing of the kind");
        Files.createDirectory(folder.resolve("folder.pem"));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("jauge", keys.getCertificate("jauge"));
        try (var out = Files.newOutputStream(folder.resolve("trusted.p12"))) {
            trusted.store(out, TestKeys.PASSWORD.toCharArray());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # certificate, key,       password, setting to mend,               what is said
            gone.pem,     key.pem,    -,        keystore.certificate,          n’existe pas
            folder.pem,   key.pem,    -,        keystore.certificate,          ne peut pas être lu
            none.pem,     key.pem,    -,        keystore.certificate,          un certificat PEM y est attendu
            key.pem,      key.pem,    -,        keystore.certificate,          un certificat PEM y est attendu
            -,            key.pem,    -,        keystore.certificate,          manque
            cert.pem,     gone.pem,   -,        keystore.private-key,          n’existe pas
            cert.pem,     none.pem,   -,        keystore.private-key,          une clé privée PEM y est attendue
            cert.pem,     cert.pem,   -,        keystore.private-key,          une clé privée PEM y est attendue
            cert.pem,     -,          -,        keystore.private-key,          manque
            cert.pem,     other.pem,  -,        keystore.private-key,          n’est pas celle du certificat
            cert.pem,     locked.pem, -,        keystore.private-key-password, donner son mot de passe
            cert.pem,     locked.pem, secret,   keystore.private-key-password, n’ouvre pas la clé privée
            """)
    void certificateInPemNeedsItsKey(
            @Nullable String certificate,
            @Nullable String key,
            @Nullable String password,
            String setting,
            String said) {
        Map<String, Object> told = pem(certificate, key);
        if (password != null) {
            told.put("spring.ssl.bundle.pem.jauge.keystore.private-key-password", password);
        }
        assertRefused(told, "spring.ssl.bundle.pem.jauge." + setting, said);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # store,     password, other setting,               its value, setting to mend,   what is said
            gone.p12,    changeit, -,                           -,         keystore.location, n’existe pas
            none.pem,    changeit, -,                           -,         keystore.location, PKCS12 ou JKS
            trusted.p12, changeit, -,                           -,         keystore.location, aucune clé privée
            -,           changeit, -,                           -,         keystore.location, manque
            jauge.p12,   secret,   -,                           -,         keystore.password, n’ouvre pas le magasin
            jauge.p12,   -,        -,                           -,         keystore.password, donner le mot de passe
            jauge.p12,   changeit, keystore.type,               JKZ,       keystore.type,     PKCS12 ou JKS
            jauge.p12,   changeit, key.alias,                   autre,     key.alias,         il y a : jauge
            jauge.p12,   changeit, key.password,                secret,    key.password,      n’ouvre pas la clé
            jauge.p12,   changeit, protocol,                    TLZ,       protocol,          TLS est attendu
            jauge.p12,   changeit, options.enabled-protocols,   TLSv9,     options.enabled-protocols, TLSv1.3
            """)
    void storeOfKeysNeedsItsPasswordAndItsKey(
            @Nullable String store,
            @Nullable String password,
            @Nullable String other,
            @Nullable String value,
            String setting,
            String said) {
        Map<String, Object> told = new HashMap<>(
                Map.of("server.ssl.bundle", "jauge", "spring.ssl.bundle.jks.jauge.reload-on-update", "false"));
        put(told, "spring.ssl.bundle.jks.jauge.keystore.location", file(store));
        put(told, "spring.ssl.bundle.jks.jauge.keystore.password", password);
        put(told, "spring.ssl.bundle.jks.jauge." + other, value);
        assertRefused(told, "spring.ssl.bundle.jks.jauge." + setting, said);
    }

    @Test
    void bundleThatIsNotDeclaredIsNamedWithThoseThatAre() {
        Map<String, Object> told = pem("cert.pem", "key.pem");
        told.put("server.ssl.bundle", "autre");
        assertRefused(told, "server.ssl.bundle", "il y a : jauge");
        assertRefused(Map.of("server.ssl.bundle", "autre"), "server.ssl.bundle", "il n’y en a aucun");
    }

    @Test
    void settingsOfTheServerItselfAreLookedAtToo() {
        assertRefused(Map.of("server.ssl.key-store", "gone.p12"), "server.ssl.key-store", "n’existe pas");
        assertRefused(
                Map.of(
                        "server.ssl.key-store",
                        String.valueOf(file("jauge.p12")),
                        "server.ssl.key-store-password",
                        "secret"),
                "server.ssl",
                "ne peuvent pas servir");
    }

    @Test
    void whatFitsIsAccepted() {
        Map<String, Object> store = new HashMap<>(Map.of(
                "server.ssl.bundle", "jauge", "spring.ssl.bundle.jks.jauge.keystore.password", TestKeys.PASSWORD));
        put(store, "spring.ssl.bundle.jks.jauge.keystore.location", file("jauge.p12"));
        assertThatCode(() -> TlsCheck.check(environment(store))).doesNotThrowAnyException();
        assertThatCode(() -> TlsCheck.check(environment(pem("cert.pem", "key.pem"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> TlsCheck.check(environment(Map.of()))).doesNotThrowAnyException();
    }

    /** What fails while the server is made is of TLS only where TLS says so: a database fails there too. */
    @Test
    void failureOfTheDatabaseIsNotOfTls() {
        StandardEnvironment encrypted = environment(pem("cert.pem", "key.pem"));
        assertThat(TlsCheck.reason(encrypted, failed(new IllegalArgumentException("'url' must start with \"jdbc\""))))
                .isEmpty();
        assertThat(TlsCheck.reason(
                        encrypted,
                        failed(new BeanCreationException("dataSource", "failed", new SSLException("no trust")))))
                .isEmpty();
        assertThat(TlsCheck.reason(encrypted, failed(new KeyStoreException("no key"))))
                .isPresent();
        assertThat(TlsCheck.reason(encrypted, new ConnectorStartFailedException(8443)))
                .isPresent();
        assertThat(TlsCheck.reason(environment(Map.of()), new ConnectorStartFailedException(8080)))
                .isEmpty();
    }

    private static WebServerException failed(Exception cause) {
        return new WebServerException("Unable to start embedded Tomcat", new IllegalStateException(cause));
    }

    private static void assertRefused(Map<String, Object> told, String setting, String said) {
        assertThatThrownBy(() -> TlsCheck.check(environment(told)))
                .isInstanceOfSatisfying(
                        WrongSettingException.class,
                        e -> assertThat(e.setting()).isEqualTo(setting))
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret");
    }

    private static Map<String, Object> pem(@Nullable String certificate, @Nullable String key) {
        Map<String, Object> told = new HashMap<>(Map.of("server.ssl.bundle", "jauge"));
        put(told, "spring.ssl.bundle.pem.jauge.keystore.certificate", file(certificate));
        put(told, "spring.ssl.bundle.pem.jauge.keystore.private-key", file(key));
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable String value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static @Nullable String file(@Nullable String name) {
        return name == null ? null : folder.resolve(name).toString();
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static StandardEnvironment environment(Map<String, Object> told) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("told", told));
        return environment;
    }
}
