package fr.jauge.inventory;

import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.lexicon.FileDigest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** Adds the files of depots, in the order given. */
    Fingerprint addDepots(List<Depot> depots, InputDigests digests) {
        for (Depot depot : depots) {
            add("depot", depot.month(), depot.name(), depot.paths().size());
            digests.under(depot.paths().get(0)).stream()
                    .sorted(Comparator.comparing(digest -> digest.stamp().path()))
                    .forEach(digest -> add("file", digest.stamp().path().getFileName(), digest.sha256()));
        }
        return this;
    }

    String sha256() {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return FileDigest.of("", text).sha256();
    }
}
