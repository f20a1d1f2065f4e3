package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;
import java.util.EnumMap;
import java.util.Map;

/** Add up rows and bytes by extract; one per depot, merged at the end. */
final class Tally {
    private final Map<Extrait, Long> rows = new EnumMap<>(Extrait.class);
    private final Map<Extrait, Long> bytes = new EnumMap<>(Extrait.class);

    Tally() {
        for (Extrait extrait : Extrait.values()) {
            add(extrait, 0, 0);
        }
    }

    void add(Extrait extrait, long moreRows, long moreBytes) {
        rows.merge(extrait, moreRows, Long::sum);
        bytes.merge(extrait, moreBytes, Long::sum);
    }

    void add(Tally other) {
        other.rows.forEach((extrait, count) -> rows.merge(extrait, count, Long::sum));
        other.bytes.forEach((extrait, count) -> bytes.merge(extrait, count, Long::sum));
    }

    Map<Extrait, Long> rows() {
        return rows;
    }

    Map<Extrait, Long> bytes() {
        return bytes;
    }
}
