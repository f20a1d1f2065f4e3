package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ssl.JksSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.util.StringUtils;

/** Look at a store of keys, PKCS12 or JKS. */
final class KeyStoreCheck {
    private static final String MISSING_PASSWORD = "donner le mot de passe du magasin de clés";

    private KeyStoreCheck() {}

    /**
     * Opens it, and looks for the key.
     *
     * @param isServers whether the server shows it, and so needs a key
     * @throws WrongSettingException for the first setting that cannot be used
     */
    static void check(String bundle, JksSslBundleProperties given, boolean isServers) {
        JksSslBundleProperties.Store own = given.getKeystore();
        if (isServers && !StringUtils.hasText(own.getLocation()) && !StringUtils.hasText(own.getType())) {
            throw new WrongSettingException(
                    bundle + ".keystore.location", "le magasin de clés manque : donner son fichier");
        }
        if (StringUtils.hasText(own.getLocation())) {
            key(bundle, open(bundle + ".keystore", own, own.getLocation()), given, isServers);
        }
        JksSslBundleProperties.Store trusted = given.getTruststore();
        if (StringUtils.hasText(trusted.getLocation())) {
            open(bundle + ".truststore", trusted, trusted.getLocation());
        }
        try {
            PropertiesSslBundle.get(given).createSslContext();
        } catch (RuntimeException e) {
            throw new WrongSettingException(
                    bundle,
                    "ce magasin de clés ne peut pas servir ; vérifier son type, ses mots de passe et ses options");
        }
    }

    private static KeyStore open(String store, JksSslBundleProperties.Store given, String location) {
        KeyStore keys = ofType(store, given.getType());
        byte[] content = TlsFile.read(store + ".location", location);
        try {
            keys.load(new ByteArrayInputStream(content), characters(given.getPassword()));
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new WrongSettingException(
                        store + ".password",
                        StringUtils.hasText(given.getPassword())
                                ? "ce mot de passe n’ouvre pas le magasin de clés"
                                : MISSING_PASSWORD);
            }
            throw new WrongSettingException(store + ".location", "un magasin de clés PKCS12 ou JKS y est attendu");
        }
    }

    private static KeyStore ofType(String store, @Nullable String type) {
        try {
            return KeyStore.getInstance(StringUtils.hasText(type) ? type : KeyStore.getDefaultType());
        } catch (KeyStoreException e) {
            throw new WrongSettingException(store + ".type", "PKCS12 ou JKS est attendu");
        }
    }

    private static void key(String bundle, KeyStore keys, JksSslBundleProperties given, boolean isServers) {
        String alias = given.getKey().getAlias();
        String password = StringUtils.hasText(given.getKey().getPassword())
                ? given.getKey().getPassword()
                : given.getKeystore().getPassword();
        try {
            List<String> names = new ArrayList<>();
            for (String name : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(name)) {
                    names.add(name);
                }
            }
            if (isServers && names.isEmpty()) {
                throw new WrongSettingException(bundle + ".keystore.location", "aucune clé privée n’y est");
            }
            if (StringUtils.hasText(alias) && !keys.isKeyEntry(alias)) {
                throw new WrongSettingException(
                        bundle + ".key.alias", "aucune clé n’y porte ce nom ; il y a : " + String.join(", ", names));
            }
            for (String name : StringUtils.hasText(alias) ? List.of(alias) : names) {
                keys.getKey(name, characters(password));
            }
        } catch (GeneralSecurityException e) {
            throw StringUtils.hasText(password)
                    ? new WrongSettingException(
                            bundle + ".key.password", "ce mot de passe n’ouvre pas la clé privée du magasin")
                    : new WrongSettingException(bundle + ".keystore.password", MISSING_PASSWORD);
        }
    }

    private static char @Nullable [] characters(@Nullable String password) {
        return password == null ? null : password.toCharArray();
    }
}
