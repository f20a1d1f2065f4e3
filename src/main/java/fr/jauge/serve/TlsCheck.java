package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.springframework.beans.BeansException;
import org.springframework.boot.autoconfigure.ssl.SslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.core.env.Environment;

/** Look at the certificates and keys that the configuration names, before anything listens. */
public final class TlsCheck {
    private static final String BUNDLES = "spring.ssl.bundle.";

    private TlsCheck() {}

    /**
     * Reads all of them, and whether each key goes with its certificate.
     *
     * @throws WrongSettingException for the first that cannot be used; no password is told
     */
    public static void check(Environment environment) {
        Binder binder = Binder.get(environment);
        Optional<Ssl> server = Optional.ofNullable(
                        binder.bind("server.ssl", Ssl.class).orElse(null))
                .filter(ssl -> ssl.isEnabled());
        SslProperties.Bundles bundles =
                binder.bindOrCreate("spring.ssl", SslProperties.class).getBundle();
        String used = server.map(Ssl::getBundle).orElse("");
        bundles.getPem().forEach((name, bundle) -> {
            options(BUNDLES + "pem." + name, bundle);
            PemCheck.check(BUNDLES + "pem." + name, bundle, name.equals(used));
        });
        bundles.getJks().forEach((name, bundle) -> {
            options(BUNDLES + "jks." + name, bundle);
            KeyStoreCheck.check(BUNDLES + "jks." + name, bundle, name.equals(used));
        });
        Set<String> names = new TreeSet<>(bundles.getPem().keySet());
        names.addAll(bundles.getJks().keySet());
        if (!used.isEmpty() && !names.contains(used)) {
            throw new WrongSettingException(
                    "server.ssl.bundle",
                    "aucun certificat n’est déclaré sous ce nom ("
                            + (names.isEmpty() ? "il n’y en a aucun" : "il y a : " + String.join(", ", names))
                            + ") ; en déclarer un avec spring.ssl.bundle.pem.NOM.keystore.certificate et .private-key");
        }
        server.filter(ssl -> used.isEmpty()).ifPresent(TlsCheck::usable);
    }

    /** What a server says that has not started, when what it was told of TLS is all that is left; else empty. */
    public static Optional<String> reason(Environment environment, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if ((e instanceof ConnectorStartFailedException && ServeCheck.encrypts(environment)) || isOfTls(e)) {
                return Optional.of(
                        "Le serveur ne peut pas s’ouvrir avec ces réglages : vérifier ceux de server.ssl et de"
                                + " spring.ssl.bundle (certificat, clé, protocoles, chiffrements).");
            }
        }
        return Optional.empty();
    }

    /** What Java and Spring Boot throw of certificates and keys; but what the server needs, as the database, may have some too. */
    private static boolean isOfTls(Throwable e) {
        return e instanceof WebServerException
                && Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof GeneralSecurityException
                                || cause instanceof SSLException
                                || cause instanceof NoSuchSslBundleException)
                && Stream.iterate(e.getCause(), Objects::nonNull, Throwable::getCause)
                        .noneMatch(cause -> cause instanceof BeansException);
    }

    private static void options(String bundle, SslBundleProperties given) {
        Set<String> protocols = given.getOptions().getEnabledProtocols();
        try {
            SSLContext context = SSLContext.getInstance(given.getProtocol());
            context.init(null, null, null);
            if (protocols != null
                    && Arrays.stream(context.getSupportedSSLParameters().getProtocols())
                            .noneMatch(protocols::contains)) {
                throw new WrongSettingException(
                        bundle + ".options.enabled-protocols", "TLSv1.3, TLSv1.2 ou les deux sont attendus");
            }
        } catch (GeneralSecurityException e) {
            throw new WrongSettingException(bundle + ".protocol", "TLS est attendu");
        }
    }

    /** The settings of the server itself, which need no bundle. */
    private static void usable(Ssl ssl) {
        TlsFile.readIfGiven("server.ssl.certificate", ssl.getCertificate());
        TlsFile.readIfGiven("server.ssl.certificate-private-key", ssl.getCertificatePrivateKey());
        TlsFile.readIfGiven("server.ssl.key-store", ssl.getKeyStore());
        TlsFile.readIfGiven("server.ssl.trust-store", ssl.getTrustStore());
        try {
            WebServerSslBundle.get(ssl).createSslContext();
        } catch (RuntimeException e) {
            throw new WrongSettingException(
                    "server.ssl",
                    "le certificat, sa clé ou son mot de passe ne peuvent pas servir ; les déclarer avec"
                            + " spring.ssl.bundle.pem.NOM.keystore.certificate et .private-key, et nommer NOM dans"
                            + " server.ssl.bundle");
        }
    }
}
