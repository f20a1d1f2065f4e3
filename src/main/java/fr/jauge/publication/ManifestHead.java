package fr.jauge.publication;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Read of a manifest which revision it is of, and no more: it stands first, before every file read and written. */
record ManifestHead(String period, long revision) {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Empty when it cannot be read, or does not begin as ours do. */
    static Optional<ManifestHead> read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() == JsonToken.START_OBJECT
                    && "periode".equals(json.nextName())
                    && json.nextToken() == JsonToken.VALUE_STRING) {
                String period = json.getString();
                if ("revision".equals(json.nextName()) && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    return Optional.of(new ManifestHead(period, json.getLongValue()));
                }
            }
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    boolean isOf(Period wanted, int number) {
        return period.equals(wanted.toString()) && revision == number;
    }
}
