package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Count what was written.
 *
 * @param essms ESSMS of the registry
 * @param projects projects of the registry, each with one depot a month
 * @param rows rows without their headers, by extract, all months
 * @param bytes unpacked bytes, by extract, all months
 */
public record GeneratedMonths(int essms, int projects, Map<Extrait, Long> rows, Map<Extrait, Long> bytes) {
    public GeneratedMonths {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
        bytes = Collections.unmodifiableMap(new EnumMap<>(bytes));
    }

    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    public long totalBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
