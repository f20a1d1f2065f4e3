package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Say which of the files read are others than those of the superseded revision, by name, in order.
 *
 * @param changed files of one name whose bytes differ
 */
public record InputChanges(List<String> added, List<String> removed, List<String> changed) {

    /** Compares what two revisions read: extracts, registry, and the rules of the campaigns. */
    static InputChanges between(RevisionManifest before, RevisionManifest after) {
        return between(digests(before), digests(after));
    }

    private static InputChanges between(Map<String, String> old, Map<String, String> young) {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        InputChanges changes = new InputChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String name : names) {
            if (!old.containsKey(name)) {
                changes.added.add(name);
            } else if (!young.containsKey(name)) {
                changes.removed.add(name);
            } else if (!old.getOrDefault(name, "").equals(young.getOrDefault(name, ""))) {
                changes.changed.add(name);
            }
        }
        return changes;
    }

    /**
     * Compares what a revision read with what another is about to read.
     *
     * @param manifest of the revision
     * @param inputs every file about to be read
     * @param rules of the campaigns, the year as the name
     * @throws IOException when the manifest cannot be read
     */
    public static InputChanges since(Path manifest, List<FileDigest> inputs, List<FileDigest> rules)
            throws IOException {
        return between(digests(RevisionManifest.read(manifest)), digests(inputs, rules));
    }

    private static Map<String, String> digests(RevisionManifest manifest) {
        return digests(manifest.inputs(), manifest.rules());
    }

    private static Map<String, String> digests(List<FileDigest> inputs, List<FileDigest> rules) {
        Map<String, String> digests = new TreeMap<>();
        inputs.forEach(file -> digests.put(file.name(), file.sha256()));
        rules.forEach(file -> digests.put("règles de " + file.name(), file.sha256()));
        return digests;
    }
}
