package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * List the reports made of a revision once its manifest was written: they name that manifest, which cannot name them.
 *
 * @param manifestSha256 the SHA-256 of the manifest that they name
 * @param reports by their name in the folder
 */
public record PdfManifest(String manifestSha256, List<FileDigest> reports) {
    /** The folder of the reports in that of the revision. */
    public static final String FOLDER = "pdf";

    private static final String FILE = "manifest-pdf.json";
    /** Where it lies in the revision. */
    static final String PATH = FOLDER + "/" + FILE;

    /** Writes it and has it on the disk. */
    public void write(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (JsonGenerator json = ManifestWriter.generator(file)) {
            json.writeStartObject();
            json.writeStringProperty("sha256_manifeste", manifestSha256);
            ManifestWriter.files(json, "ecrits", reports);
            json.writeEndObject();
        }
        DiskSync.file(file);
        DiskSync.folder(folder);
    }

    /**
     * Reads it.
     *
     * @throws IOException when it cannot be read, or is none
     */
    static PdfManifest read(Path folder) throws IOException {
        JsonObject json = JsonObject.read(folder.resolve(FILE));
        return new PdfManifest(json.text("sha256_manifeste"), json.files("ecrits"));
    }
}
