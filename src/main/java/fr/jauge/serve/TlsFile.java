package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/** Read a file of a certificate or a key from where Spring Boot does. */
final class TlsFile {
    private TlsFile() {}

    /** @throws WrongSettingException when it is not there, or this user may not read it */
    static byte[] read(String setting, String location) {
        Resource file = ApplicationResourceLoader.get().getResource(location);
        if (!file.exists()) {
            throw new WrongSettingException(
                    setting, "ce fichier n’existe pas, ou n’est pas accessible à cet utilisateur");
        }
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new WrongSettingException(setting, "ce fichier ne peut pas être lu : vérifier ses droits");
        }
    }

    /** The same where nothing need be given, nor a file: a certificate can stand in the setting itself. */
    static void readIfGiven(String setting, @Nullable String location) {
        if (StringUtils.hasText(location) && !PemContent.isPresentInText(location)) {
            read(setting, location);
        }
    }
}
