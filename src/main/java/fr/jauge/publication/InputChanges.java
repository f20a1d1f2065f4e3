package fr.jauge.publication;

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
        Map<String, String> old = digests(before);
        Map<String, String> young = digests(after);
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

    private static Map<String, String> digests(RevisionManifest manifest) {
        Map<String, String> digests = new TreeMap<>();
        manifest.inputs().forEach(file -> digests.put(file.name(), file.sha256()));
        manifest.rules().forEach(rules -> digests.put("règles de " + rules.name(), rules.sha256()));
        return digests;
    }
}
