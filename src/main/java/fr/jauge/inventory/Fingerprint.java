package fr.jauge.inventory;

import fr.jauge.lexicon.FileDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draw one SHA-256 from everything that decides the figures, each thing on a line of its own. */
final class Fingerprint {
    /**
     * Raised by every change of the program that can move a published figure, or after which what a run cut short kept
     * cannot be taken up.
     */
    static final String COMPUTATION = "2";

    private final List<String> lines = new ArrayList<>(List.of("jauge " + COMPUTATION));

    /** Adds a fact; line breaks cannot make two facts of it. */
    Fingerprint add(String kind, Object... values) {
        StringBuilder line = new StringBuilder(kind);
        for (Object value : values) {
            line.append('\t').append(String.valueOf(value).replace("\\", "\\\\").replace("\n", "\\n"));
        }
        lines.add(line.toString());
        return this;
    }

    String sha256() {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return FileDigest.of("", text).sha256();
    }
}
