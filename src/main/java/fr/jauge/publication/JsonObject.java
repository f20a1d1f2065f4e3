package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Read back a small JSON file of ours; what it lacks, or holds in another form, is as good as empty. */
final class JsonObject {
    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or is no JSON object
     */
    static JsonObject read(Path file) throws IOException {
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return object(json);
            }
        } catch (JacksonException e) {
            throw new IOException(unreadable(file), e);
        }
        throw new IOException(unreadable(file));
    }

    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    long number(String name, long absent) {
        return members.get(name) instanceof Long number ? number : absent;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    Optional<JsonObject> object(String name) {
        return members.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    List<JsonObject> objects(String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** A list of files as manifests have them. */
    List<FileDigest> files(String name) {
        return objects(name).stream()
                .map(file -> new FileDigest(file.text("fichier"), file.number("octets", -1), file.text("sha256")))
                .toList();
    }

    private static JsonObject object(JsonParser json) {
        Map<String, Object> members = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            members.put(name, value(json, json.nextToken()));
        }
        return new JsonObject(members);
    }

    private static List<Object> array(JsonParser json) {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            elements.add(value(json, token));
        }
        return elements;
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getString();
        };
    }

    private static String unreadable(Path file) {
        return "« " + file + " » n’est pas un fichier JSON lisible.";
    }
}
