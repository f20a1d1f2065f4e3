package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.util.StringUtils;

/** Look at a certificate and its key in PEM. */
final class PemCheck {
    private PemCheck() {}

    /**
     * Reads both, and whether one goes with the other.
     *
     * @param isServers whether the server shows it, and so needs both
     * @throws WrongSettingException for the first that cannot be used
     */
    static void check(String bundle, PemSslBundleProperties given, boolean isServers) {
        PemSslBundleProperties.Store own = given.getKeystore();
        if (isServers && !StringUtils.hasText(own.getCertificate())) {
            throw new WrongSettingException(
                    bundle + ".keystore.certificate", "le certificat manque : donner son fichier PEM");
        }
        if (isServers && !StringUtils.hasText(own.getPrivateKey())) {
            throw new WrongSettingException(
                    bundle + ".keystore.private-key", "la clé privée du certificat manque : donner son fichier PEM");
        }
        store(bundle + ".keystore", own);
        store(bundle + ".truststore", given.getTruststore());
        if (!isUsable(given)) {
            throw new WrongSettingException(
                    bundle, "ce certificat et cette clé ne peuvent pas servir ; vérifier leur type et leurs options");
        }
        if (isServers) {
            own.setVerifyKeys(true);
            if (!isUsable(given)) {
                throw new WrongSettingException(
                        bundle + ".keystore.private-key", "cette clé n’est pas celle du certificat");
            }
        }
    }

    private static void store(String store, PemSslBundleProperties.Store given) {
        String certificate = text(store + ".certificate", given.getCertificate());
        if (certificate != null && !isReadable(() -> content(certificate).getCertificates())) {
            throw new WrongSettingException(
                    store + ".certificate", "un certificat PEM y est attendu (-----BEGIN CERTIFICATE-----)");
        }
        String key = text(store + ".private-key", given.getPrivateKey());
        String password = given.getPrivateKeyPassword();
        if (key == null || isReadable(() -> content(key).getPrivateKey(password))) {
            return;
        }
        if (!key.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----")) {
            throw new WrongSettingException(
                    store + ".private-key",
                    "une clé privée PEM y est attendue (-----BEGIN PRIVATE KEY-----) ; en convertir une autre avec :"
                            + " openssl pkcs8 -topk8 -in CLÉ -out CLÉ.pem");
        }
        throw new WrongSettingException(
                store + ".private-key-password",
                StringUtils.hasText(password)
                        ? "ce mot de passe n’ouvre pas la clé privée"
                        : "la clé privée est chiffrée : donner son mot de passe");
    }

    private static @Nullable String text(String setting, @Nullable String given) {
        if (!StringUtils.hasText(given) || PemContent.isPresentInText(given)) {
            return StringUtils.hasText(given) ? given : null;
        }
        return new String(TlsFile.read(setting, given), StandardCharsets.UTF_8);
    }

    private static PemContent content(String text) {
        return Objects.requireNonNull(PemContent.of(text));
    }

    private static boolean isReadable(Supplier<@Nullable Object> reading) {
        try {
            return reading.get() != null;
        } catch (RuntimeException e) {
            return false; // of whatever kind: it is not what it should be
        }
    }

    private static boolean isUsable(PemSslBundleProperties given) {
        return isReadable(() -> PropertiesSslBundle.get(given).createSslContext());
    }
}
