package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Write {@code manifest.json}: what a revision is, what it was made from, what it consists of. */
final class ManifestWriter {
    static final String FILE = "manifest.json";

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final ObjectWriteContext PRETTY = new ObjectWriteContext.Base() {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private ManifestWriter() {}

    static void write(
            Path file,
            MonthReport report,
            RevisionIdentity identity,
            Optional<Superseded> superseded,
            List<FileDigest> outputs,
            PrivatePart privatePart,
            boolean sealed) {
        try (JsonGenerator json = generator(file)) {
            json.writeStartObject();
            json.writeStringProperty("periode", report.period().toString());
            json.writeNumberProperty("revision", identity.number());
            json.writeBooleanProperty("provisoire", identity.provisional());
            if (identity.provisional()) {
                json.writeStringProperty("mention", "PROVISOIRE");
            }
            json.writeNumberProperty("code_sortie", report.hasRefusal() ? 3 : 0);
            json.writeStringProperty("empreinte", identity.fingerprint());
            json.writeStringProperty("motif", identity.reason());
            json.writeStringProperty("auteur", identity.author());
            json.writeStringProperty("debut", identity.started().toString());
            json.writeStringProperty("fin", Instant.now().toString());
            json.writeStringProperty("version_logiciel", identity.softwareVersion());
            if (superseded.isPresent()) {
                json.writeObjectPropertyStart("remplace");
                json.writeNumberProperty("revision", superseded.get().number());
                json.writeStringProperty("sha256_manifeste", superseded.get().manifestSha256());
                json.writeEndObject();
            }
            rules(json, identity);
            files(json, "lus", identity.inputs());
            files(json, "ecrits", outputs);
            json.writeObjectPropertyStart("prive");
            json.writeNumberProperty("listes", privatePart.lists());
            json.writeStringProperty("sha256_manifeste", privatePart.manifestSha256());
            json.writeEndObject();
            if (sealed) {
                json.writeStringProperty("rapports_pdf", PdfManifest.PATH);
            }
            json.writeArrayPropertyStart("ignores");
            identity.passedOver().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Lists the private files for the private folder: their digests would let short identifiers be guessed elsewhere. */
    static byte[] privateContent(List<FileDigest> lists) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(PRETTY, content, JsonEncoding.UTF8)) {
            json.writeStartObject();
            files(json, "ecrits", lists);
            json.writeEndObject();
        }
        return content.toByteArray();
    }

    /** Name the revision that this one replaces. */
    record Superseded(int number, String manifestSha256) {}

    /** Describe the private folder without its contents. */
    record PrivatePart(int lists, String manifestSha256) {}

    private static void rules(JsonGenerator json, RevisionIdentity identity) {
        json.writeArrayPropertyStart("regles");
        identity.rules().forEach((year, rules) -> {
            json.writeStartObject();
            json.writeNumberProperty("campagne", year);
            json.writeStringProperty("version", rules.version());
            json.writeStringProperty("sha256", rules.sha256());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    static void files(JsonGenerator json, String name, List<FileDigest> files) {
        json.writeArrayPropertyStart(name);
        for (FileDigest file : files) {
            json.writeStartObject();
            json.writeStringProperty("fichier", file.name());
            json.writeNumberProperty("octets", file.octets());
            json.writeStringProperty("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static JsonGenerator generator(Path file) {
        return FACTORY.createGenerator(PRETTY, file.toFile(), JsonEncoding.UTF8);
    }
}
