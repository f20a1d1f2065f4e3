package fr.jauge.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Read back of a manifest what identifies its revision.
 *
 * @param fingerprint of all that decided its figures
 * @param exitCode with which its run ended, 0 or 3
 */
public record ManifestReader(String fingerprint, int exitCode) {

    /**
     * Reads a manifest.
     *
     * @throws IOException when it cannot be read, or is none
     */
    public static ManifestReader read(Path file) throws IOException {
        String fingerprint = "";
        int exitCode = -1;
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("empreinte")) {
                    fingerprint = json.getString();
                } else if (name.equals("code_sortie")) {
                    exitCode = json.getIntValue();
                } else if (value.isStructStart()) {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IOException("« " + file + " » n’est pas un manifeste lisible.", e);
        }
        if (fingerprint.isEmpty() || (exitCode != 0 && exitCode != 3)) {
            throw new IOException("« " + file + " » n’est pas un manifeste de révision complet.");
        }
        return new ManifestReader(fingerprint, exitCode);
    }
}
