package fr.jauge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Read all that a run left behind, so that two runs can be compared. */
final class PublishedFiles {
    private PublishedFiles() {}

    /**
     * Every file published, hidden leftovers included, by its path; of manifests what does not tell the time, of PDF
     * reports, which bear the SHA-256 of such a manifest, the name alone.
     */
    static Map<String, String> of(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String root : new String[] {"rapports", "rapports-prive"}) {
            try (Stream<Path> paths = Files.walk(place.resolve(root))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    if (!path.endsWith(".empreintes")) {
                        files.put(place.relativize(path).toString(), content(path));
                    }
                }
            }
        }
        return files;
    }

    private static String content(Path path) throws IOException {
        if (path.toString().contains("/pdf/")) {
            return "";
        }
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        return path.endsWith("manifest.json") ? text.replaceAll("\"(debut|fin)\" : \"[^\"]*\"", "") : text;
    }
}
