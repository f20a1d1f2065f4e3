package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sort the names found in a depot: the extracts, case aside, and the rest. */
final class EntryNames<T> {
    private final Map<Extrait, T> extracts = new EnumMap<>(Extrait.class);
    private final List<String> ignored = new ArrayList<>();
    private boolean twice;

    /** The extract of that file name, case aside. */
    static Optional<Extrait> extrait(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (Extrait extrait : Extrait.values()) {
            if (extrait.fileName().equals(lower)) {
                return Optional.of(extrait);
            }
        }
        return Optional.empty();
    }

    /** The last name of a path as UTF-8, whatever the locale of the process. */
    static String lastName(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.chars().allMatch(c -> c < 0x80 && c != '?')) {
            return name;
        }
        String raw = path.toAbsolutePath().toUri().getPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    void addExtract(Extrait extrait, T entry) {
        twice |= extracts.putIfAbsent(extrait, entry) != null;
    }

    void addIgnored(String name) {
        ignored.add(name);
    }

    Map<Extrait, T> extracts() {
        return extracts;
    }

    /** Sorted, so that it does not depend on the file system. */
    List<String> ignored() {
        return ignored.stream().sorted().toList();
    }

    boolean hasTwice() {
        return twice;
    }
}
