package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Say, in {@code purge.json} of a folder of a revision, what was taken away from it and when, so that nobody takes it for
 * lost. The digests are in the manifest, which stays.
 *
 * @param date of the last purge, an instant as ISO 8601 writes it
 * @param removed the files, by their path in the folder, and their sizes; without digests
 */
record PurgeMarker(String date, List<FileDigest> removed) {
    static final String FILE = "purge.json";

    private static final int DAY = 10;

    /** The marker of a folder: of nothing when nothing was taken away. */
    static PurgeMarker of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new PurgeMarker("", List.of());
        }
        JsonObject json = JsonObject.read(file);
        return new PurgeMarker(json.text("date"), json.files("supprimes"));
    }

    /** The day of the last purge. */
    String day() {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    boolean removed(String name) {
        return removed.stream().anyMatch(file -> file.name().equals(name));
    }

    /** This marker, with files that are about to be taken away too. */
    PurgeMarker plus(String today, List<FileDigest> files) {
        List<FileDigest> all = Stream.concat(removed.stream().filter(file -> !contains(files, file)), files.stream())
                .sorted(Comparator.comparing(FileDigest::name))
                .toList();
        return new PurgeMarker(today, all);
    }

    /** Writes the marker at once, in place of the one before. */
    void write(Path folder) throws IOException {
        Path next = folder.resolve("." + FILE + ".tmp");
        try (JsonGenerator json = ManifestWriter.generator(next)) {
            json.writeStartObject();
            json.writeStringProperty("date", date);
            json.writeArrayPropertyStart("supprimes");
            for (FileDigest file : removed) {
                json.writeStartObject();
                json.writeStringProperty("fichier", file.name());
                json.writeNumberProperty("octets", file.octets());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        DiskSync.file(next);
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DiskSync.folder(folder);
    }

    private static boolean contains(List<FileDigest> files, FileDigest wanted) {
        return files.stream().anyMatch(file -> file.name().equals(wanted.name()));
    }
}
